import type { CookingBoard as Board } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import { CookingPot } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertBanner } from '../../elements/alert-banner';
import { GoneCard } from '../../elements/gone-card';
import { RemovedCard } from '../../elements/removed-card';
import { ScreenMessage } from '../../elements/screen-message';
import { tapSeen } from '../../lib/tapping';
import { useGone } from '../../lib/use-gone';
import { forgetGone } from '../../live/gone-from-boards';
import { alertsByDish } from './alerts-by-dish';
import styles from './cooking-board.module.css';
import { DishCard } from './dish-card';
import { DishStrip } from './dish-strip';
import { firstDeparture } from './first-departure';

interface CookingBoardProps {
  board: Board;
  floor: Floor | null;
  /** What changed and nobody has seen. */
  alerts: readonly FoldedAlert[];
  timezone: string;
  /** Whether the reader's role may tap. */
  mayMove: boolean;
}

/** What the kitchen cooks on a day: every dish with its totals, amounts and schools. */
export function CookingBoard({ board, floor, alerts, timezone, mayMove }: CookingBoardProps) {
  const { t } = useTranslation();
  const { date, dishes } = board;
  const byDish = useMemo(() => alertsByDish(alerts), [alerts]);
  const shownIds = dishes.map(({ menuItemId }) => menuItemId);
  const removed = alerts.filter(({ menuItemId }) => !shownIds.includes(menuItemId));
  const gone = useGone('cooking', date, shownIds, floor?.alerts ?? []);
  const empty =
    dishes.length + removed.length > 0 ? null : (
      <ScreenMessage
        icon={CookingPot}
        title={t('cooking.emptyTitle')}
        hint={t('cooking.emptyHint')}
      />
    );
  if (empty !== null && gone.length === 0) return empty;
  return (
    <>
      {empty}
      {dishes.length > 1 ? <DishStrip dishes={dishes} /> : null}
      <div className={styles.board}>
        {mayMove ? null : <p className={styles.readOnly}>{t('boards.readOnly')}</p>}
        {removed.map((alert) => (
          <RemovedCard key={alert.key} as="article" name={alert.recipeName}>
            <AlertBanner
              alerts={[alert]}
              name={alert.recipeName}
              onSeen={mayMove ? () => tapSeen(date, alert.recipeName, alert.ids) : null}
            />
          </RemovedCard>
        ))}
        {gone.map(({ id, name }) => (
          <GoneCard
            key={`gone/${id}`}
            as="article"
            name={name}
            onRead={() => forgetGone('cooking', date, id)}
          />
        ))}
        {dishes.map((dish) => (
          <DishCard
            key={`${date}/${dish.menuItemId}`}
            date={date}
            dish={dish}
            timezone={timezone}
            mayMove={mayMove}
            safeHours={floor?.safeHours ?? null}
            firstDeparture={firstDeparture(floor, dish.schools)}
            alerts={byDish.get(dish.menuItemId) ?? none}
          />
        ))}
      </div>
    </>
  );
}

/** The same for every dish without alerts, so that its card need not render again. */
const none: readonly FoldedAlert[] = [];
