import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import type { PackingBoard as Board } from '@porsi/shared/kds/packing-board';
import { PackageOpen } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertBanner } from '../../elements/alert-banner';
import { GoneCard } from '../../elements/gone-card';
import { RemovedCard } from '../../elements/removed-card';
import { ScreenMessage } from '../../elements/screen-message';
import { packingOrder } from '../../lib/packing-order';
import { tapSeen } from '../../lib/tapping';
import { useGone } from '../../lib/use-gone';
import { useStore } from '../../lib/use-store';
import { forgetGone } from '../../live/gone-from-boards';
import { alertsBySchool } from './alerts-by-school';
import { firstCooked } from './first-cooked';
import styles from './packing-board.module.css';
import { lastPacked } from './last-packed';
import { PackingProgress } from './packing-progress';
import { SchoolCard } from './school-card';
import { schoolsInOrder } from './schools-in-order';
import { uncookedDishes } from './uncooked-dishes';
import { useAskedSchool } from './use-asked-school';

interface PackingBoardProps {
  board: Board;
  /** Tells since when its dishes are cooked. */
  cooking: CookingBoard | null;
  floor: Floor | null;
  /** What changed and nobody has seen. */
  alerts: readonly FoldedAlert[];
  timezone: string;
  /** Whether the reader's role may tap. */
  mayMove: boolean;
}

/** What goes to which school on a day, and how far the packing is. */
export function PackingBoard(props: PackingBoardProps) {
  const { board, cooking, floor, alerts, timezone, mayMove } = props;
  const { t } = useTranslation();
  const order = useStore(packingOrder);
  const asked = useAskedSchool();
  const { date, schools } = board;
  const { shown, removed } = useMemo(() => alertsBySchool(schools, alerts), [schools, alerts]);
  const uncooked = useMemo(() => uncookedDishes(schools), [schools]);
  const shownIds = schools.map(({ schoolId }) => schoolId);
  const gone = useGone('packing', date, shownIds, floor?.alerts ?? []);
  const empty =
    schools.length + removed.length > 0 ? null : (
      <ScreenMessage
        icon={PackageOpen}
        title={t('packing.emptyTitle')}
        hint={t('packing.emptyHint')}
      />
    );
  if (empty !== null && gone.length === 0) return empty;
  return (
    <>
      {empty}
      <PackingProgress
        counts={board.counts}
        uncooked={uncooked}
        lastPacked={lastPacked(schools)}
        timezone={timezone}
      />
      {mayMove ? null : <p className={styles.readOnly}>{t('boards.readOnly')}</p>}
      <ul className={styles.grid}>
        {removed.map(({ schoolId, schoolName, alerts: own }) => (
          <RemovedCard key={`removed/${schoolId}`} as="li" name={schoolName}>
            <AlertBanner
              withDish
              alerts={own}
              name={schoolName}
              onSeen={
                mayMove
                  ? () =>
                      tapSeen(
                        date,
                        schoolName,
                        own.flatMap(({ ids }) => ids),
                      )
                  : null
              }
            />
          </RemovedCard>
        ))}
        {gone.map(({ id, name }) => (
          <GoneCard
            key={`gone/${id}`}
            as="li"
            name={name}
            onRead={() => forgetGone('packing', date, id)}
          />
        ))}
        {schoolsInOrder(schools, floor, order).map((school) => (
          <SchoolCard
            key={`${date}/${school.schoolId}`}
            date={date}
            school={school}
            floorSchool={floor?.schools.find(({ schoolId }) => schoolId === school.schoolId)}
            safeHours={floor?.safeHours ?? null}
            stackSize={floor?.stackSize ?? null}
            firstCooked={firstCooked(school, cooking)}
            alerts={shown.get(school.schoolId) ?? none}
            timezone={timezone}
            mayMove={mayMove}
            isAsked={school.schoolId === asked}
          />
        ))}
      </ul>
    </>
  );
}

/** The same for every school without alerts, so that its card need not render again. */
const none: readonly FoldedAlert[] = [];
