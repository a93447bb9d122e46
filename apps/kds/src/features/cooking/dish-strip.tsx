import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import { useTranslation } from 'react-i18next';
import { PortionFigure } from '../../elements/portion-figure';
import { StatusChip } from '../../elements/status-chip';
import { cookingSteps } from '../../lib/step-of';
import styles from './dish-strip.module.css';
import { dishAnchor } from './dish-anchor';

/** All dishes of the day at a glance; a tap brings the dish's card up. */
export function DishStrip({ dishes }: { dishes: readonly CookingDish[] }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.strip} aria-label={t('cooking.dishes')}>
      {dishes.map(({ menuItemId, recipe, status, portionsSmall, portionsLarge }) => {
        const step = cookingSteps(status).index;
        return (
          <button
            key={menuItemId}
            type="button"
            className={styles.tile}
            data-step={step}
            onClick={() => document.getElementById(dishAnchor(menuItemId))?.scrollIntoView()}
          >
            <span className={styles.content}>
              <span className={styles.name}>{recipe.name}</span>
              <StatusChip small kind="cooking" step={step} label={t(`cooking.status.${status}`)} />
              <span className={styles.figures}>
                <PortionFigure labelled size="small" portions={portionsSmall} />
                <PortionFigure labelled size="large" portions={portionsLarge} />
              </span>
            </span>
          </button>
        );
      })}
    </nav>
  );
}
