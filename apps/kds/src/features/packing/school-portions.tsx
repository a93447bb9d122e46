import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { PortionFigure } from '../../elements/portion-figure';
import { CookingMark } from './cooking-mark';
import { groupByPortions } from './group-by-portions';
import styles from './school-portions.module.css';

/** What a school gets in both sizes, dish by dish; dishes of the same number share it. */
export function SchoolPortions({ school }: { school: PackingSchool }) {
  return (
    <div>
      {groupByPortions(school.dishes).map(({ portionsSmall, portionsLarge, dishes }) => (
        <div key={`${portionsSmall}/${portionsLarge}`} className={styles.group}>
          <p className={styles.figures}>
            {school.portionSizeType === 'mixed' || portionsSmall > 0 ? (
              <PortionFigure labelled size="small" portions={portionsSmall} />
            ) : null}
            <PortionFigure labelled size="large" portions={portionsLarge} />
          </p>
          <ul className={styles.dishes}>
            {dishes.map(({ menuItemId, recipeName, cookingStatus }) => (
              <li key={menuItemId} className={styles.dish} data-status={cookingStatus}>
                <CookingMark status={cookingStatus} />
                {recipeName}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
