import type { PackingBoard as Board } from '@porsi/shared/kds/packing-board';
import { PackageOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ScreenMessage } from '../../elements/screen-message';
import styles from './packing-board.module.css';
import { PackingProgress } from './packing-progress';
import { SchoolCard } from './school-card';
import { uncookedDishes } from './uncooked-dishes';

interface PackingBoardProps {
  board: Board;
  timezone: string;
  /** Whether the reader's role may tap. */
  mayMove: boolean;
}

/** What goes to which school on a day, and how far the packing is. */
export function PackingBoard({ board, timezone, mayMove }: PackingBoardProps) {
  const { t } = useTranslation();
  if (board.schools.length === 0) {
    return (
      <ScreenMessage
        icon={PackageOpen}
        title={t('packing.emptyTitle')}
        hint={t('packing.emptyHint')}
      />
    );
  }
  return (
    <>
      <PackingProgress
        date={board.date}
        counts={board.counts}
        uncooked={uncookedDishes(board)}
        timezone={timezone}
      />
      {mayMove ? null : <p className={styles.readOnly}>{t('boards.readOnly')}</p>}
      <ul className={styles.grid}>
        {board.schools.map((school) => (
          <SchoolCard
            key={`${board.date}/${school.schoolId}`}
            date={board.date}
            school={school}
            timezone={timezone}
            mayMove={mayMove}
          />
        ))}
      </ul>
    </>
  );
}
