import type { PackingDish } from '@porsi/shared/kds/packing-board';
import { CircleCheckBig, CircleDashed, Flame } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PortionFigure } from '../../elements/portion-figure';
import styles from './school-card.module.css';

const states = {
  pending: { Icon: CircleDashed, words: 'packing.dishPending' },
  cooking: { Icon: Flame, words: 'packing.dishCooking' },
  ready: { Icon: CircleCheckBig, words: 'packing.dishReady' },
} as const;

/** A dish in a school's load: both sizes, and whether there is anything to pack yet. */
export function SchoolDish({ dish, mixed }: { dish: PackingDish; mixed: boolean }) {
  const { t } = useTranslation();
  const { Icon, words } = states[dish.cookingStatus];
  const isReady = dish.cookingStatus === 'ready';
  return (
    <li className={styles.dish}>
      <p className={styles.dishName}>
        {dish.recipeName}
        <span className={styles.dishState} data-ready={isReady ? '' : undefined}>
          <Icon size={22} strokeWidth={2.5} aria-label={t(words)} role="img" />
          {isReady ? null : t(words)}
        </span>
      </p>
      <p className={styles.figures}>
        {mixed || dish.portionsSmall > 0 ? <PortionFigure size="small" portions={dish.portionsSmall} /> : null}
        <PortionFigure size="large" portions={dish.portionsLarge} />
      </p>
    </li>
  );
}
