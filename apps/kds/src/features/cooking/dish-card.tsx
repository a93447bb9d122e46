import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import { useTranslation } from 'react-i18next';
import { PortionFigure } from '../../elements/portion-figure';
import { Refusal } from '../../elements/refusal';
import { StatusChip } from '../../elements/status-chip';
import { StepTimes } from '../../elements/step-times';
import { TapButtons } from '../../elements/tap-buttons';
import { cookingSteps } from '../../lib/step-of';
import { dishAnchor } from './dish-anchor';
import styles from './dish-card.module.css';
import { DishAmounts } from './dish-amounts';
import { DishInstructions } from './dish-instructions';
import { DishSchools } from './dish-schools';
import { useCookingTap } from './use-cooking-tap';

interface DishCardProps {
  date: string;
  dish: CookingDish;
  timezone: string;
  mayMove: boolean;
}

/** A dish: how far it is, how much of it, for whom; and the next step. */
export function DishCard({ date, dish, timezone, mayMove }: DishCardProps) {
  const { t } = useTranslation();
  const tap = useCookingTap(date, dish.menuItemId);
  const { recipe, portionsSmall, portionsLarge, totalPortions } = dish;
  // A tap shows at once; what the server answers, or refuses, then takes its place.
  const status = tap.isPending ? tap.variables : dish.status;
  const steps = cookingSteps(status);
  const held = cookingSteps(dish.status);
  const anchor = dishAnchor(dish.menuItemId);
  return (
    <article
      className={styles.card}
      data-step={steps.index}
      id={anchor}
      aria-labelledby={`${anchor}-name`}
    >
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
            />
          </div>
        </div>
        {mayMove ? (
          <TapButtons
            step={held.index}
            name={recipe.name}
            startLabel={t('cooking.start')}
            finishLabel={t('cooking.finish')}
            previousLabel={held.previous && t(`cooking.status.${held.previous}`)}
            // Schools that are packed already go back with the dish.
            carefulBack={held.index === 2}
            sending={tap.isPending}
            onForward={() => held.next && tap.mutate(held.next)}
            onBack={() => held.previous && tap.mutate(held.previous)}
          />
        ) : null}
      </header>
      {tap.isError ? (
        <div className={styles.refusal}>
          <Refusal
            error={tap.error}
            context={{ status: t(`cooking.status.${dish.status}`), dishes: [] }}
            onDismiss={tap.reset}
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
}
