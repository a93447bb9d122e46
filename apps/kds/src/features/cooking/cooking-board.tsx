import type { CookingBoard as Board } from '@porsi/shared/kds/cooking-board';
import { CookingPot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ScreenMessage } from '../../elements/screen-message';
import styles from './cooking-board.module.css';
import { DishCard } from './dish-card';
import { DishStrip } from './dish-strip';

interface CookingBoardProps {
  board: Board;
  timezone: string;
  /** Whether the reader's role may tap. */
  mayMove: boolean;
}

/** What the kitchen cooks on a day: every dish with its totals, amounts and schools. */
export function CookingBoard({ board, timezone, mayMove }: CookingBoardProps) {
  const { t } = useTranslation();
  if (board.dishes.length === 0) {
    return (
      <ScreenMessage
        icon={CookingPot}
        title={t('cooking.emptyTitle')}
        hint={t('cooking.emptyHint')}
      />
    );
  }
  return (
    <>
      {board.dishes.length > 1 ? <DishStrip dishes={board.dishes} /> : null}
      <div className={styles.board}>
        {mayMove ? null : <p className={styles.readOnly}>{t('boards.readOnly')}</p>}
        {board.dishes.map((dish) => (
          <DishCard
            key={`${board.date}/${dish.menuItemId}`}
            date={board.date}
            dish={dish}
            timezone={timezone}
            mayMove={mayMove}
          />
        ))}
      </div>
    </>
  );
}
