import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import type { CookingStatus } from '@porsi/shared/kds/status-order';
import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertBanner } from '../../elements/alert-banner';
import { DepartureMark } from '../../elements/departure-mark';
import { EatBefore } from '../../elements/eat-before';
import { PortionFigure } from '../../elements/portion-figure';
import { QuietChange } from '../../elements/quiet-change';
import { StatusChip } from '../../elements/status-chip';
import { StepTimes } from '../../elements/step-times';
import { TapButtons } from '../../elements/tap-buttons';
import { WaitingMark } from '../../elements/waiting-mark';
import { departureOn } from '../../lib/departure-on';
import { cookingSteps } from '../../lib/step-of';
import { tapCooking, tapSeen } from '../../lib/tapping';
import { useLate } from '../../lib/use-late';
import { dishAnchor } from './dish-anchor';
import styles from './dish-card.module.css';
import { DishAmounts } from './dish-amounts';
import { DishInstructions } from './dish-instructions';
import { DishSchools } from './dish-schools';

interface DishCardProps {
  date: string;
  dish: CookingDish;
  timezone: string;
  mayMove: boolean;
  safeHours: number | null;
  /** When the first car with this dish leaves, `HH:MM`. */
  firstDeparture: string | null;
  /** What changed of it, or took its place, and nobody has seen. */
  alerts: readonly FoldedAlert[];
}

/** A dish: how far it is, how much of it, for whom, until when; and the next step. */
export const DishCard = memo(function DishCard(props: DishCardProps) {
  const { date, dish, timezone, mayMove, safeHours, firstDeparture, alerts } = props;
  const { t } = useTranslation();
  const { recipe, portionsSmall, portionsLarge, totalPortions, status, menuItemId } = dish;
  const steps = cookingSteps(status);
  const late = useLate(date, firstDeparture, timezone, status === 'ready');
  const anchor = dishAnchor(menuItemId);
  const move = (to: CookingStatus | null) => {
    if (to) tapCooking(date, { menuItemId, recipeName: recipe.name, status }, to);
  };
  const seen = () =>
    tapSeen(
      date,
      recipe.name,
      alerts.flatMap(({ ids }) => ids),
    );
  return (
    <article
      className={styles.card}
      data-step={steps.index}
      id={anchor}
      aria-labelledby={`${anchor}-name`}
    >
      <WaitingMark of="dish" id={menuItemId} />
      <header className={styles.head}>
        <div>
          <h2 className={styles.title} id={`${anchor}-name`}>
            {recipe.name}
          </h2>
          <div className={styles.state}>
            <StatusChip kind="cooking" step={steps.index} label={t(`cooking.status.${status}`)} />
            <StepTimes
              startedAt={dish.startedAt}
              finishedAt={dish.finishedAt}
              timezone={timezone}
              late={late}
            />
            {dish.finishedAt !== null && safeHours !== null ? (
              <EatBefore
                finishedAt={dish.finishedAt}
                safeHours={safeHours}
                timezone={timezone}
                departure={departureOn(date, firstDeparture, timezone)}
              />
            ) : null}
            {firstDeparture !== null ? (
              <DepartureMark
                date={date}
                departureTime={firstDeparture}
                timezone={timezone}
                isReady={status === 'ready'}
              />
            ) : null}
            {status === 'pending' ? <QuietChange date={date} menuItemId={menuItemId} /> : null}
          </div>
        </div>
        {mayMove ? (
          <TapButtons
            step={steps.index}
            name={recipe.name}
            startLabel={t('cooking.start')}
            finishLabel={t('cooking.finish')}
            previousLabel={steps.previous && t(`cooking.status.${steps.previous}`)}
            // Schools that are packed already go back with the dish.
            carefulBack={steps.index === 2}
            onForward={() => move(steps.next)}
            onBack={() => move(steps.previous)}
          />
        ) : null}
      </header>
      {alerts.length > 0 ? (
        <div className={styles.alert}>
          <AlertBanner
            alerts={alerts}
            name={recipe.name}
            withDish={alerts.some(({ recipeName }) => recipeName !== recipe.name)}
            onSeen={mayMove ? seen : null}
          />
        </div>
      ) : null}
      <div className={styles.body}>
        <div className={styles.totals}>
          <div className={`${styles.total} ${styles.small}`}>
            <PortionFigure labelled size="small" portions={portionsSmall} />
          </div>
          <div className={`${styles.total} ${styles.large}`}>
            <PortionFigure labelled size="large" portions={portionsLarge} />
          </div>
          <p className={styles.sum}>
            {t('size.total')}: {t('size.portions', { count: totalPortions })}
          </p>
        </div>
        <DishAmounts components={dish.components} />
        <div className={styles.schools}>
          <DishSchools schools={dish.schools} />
        </div>
        {recipe.instructions ? (
          <div className={styles.instructions}>
            <DishInstructions text={recipe.instructions} />
          </div>
        ) : null}
      </div>
    </article>
  );
});
