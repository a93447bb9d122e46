import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { memo } from 'react';
import { PortionFigure } from '../../elements/portion-figure';
import { CookingMark } from './cooking-mark';
import { groupByPortions } from './group-by-portions';
import styles from './school-portions.module.css';

interface SchoolPortionsProps {
  school: PackingSchool;
  /** While it is counted, the big numbers are those of the count: these become small. */
  compact?: boolean;
}

/** What a school gets in both sizes, dish by dish; dishes of the same number share it. */
export const SchoolPortions = memo(function SchoolPortions({
  school,
  compact = false,
}: SchoolPortionsProps) {
  const groups = groupByPortions(school.dishes);
  const repeats = compact && groups.length === 1;
  return (
    <div data-compact={compact ? '' : undefined} className={styles.portions}>
      {groups.map(({ portionsSmall, portionsLarge, dishes }) => (
        <div key={`${portionsSmall}/${portionsLarge}`} className={styles.group}>
          {repeats ? null : (
            <p className={styles.figures}>
              {school.portionSizeType === 'mixed' || portionsSmall > 0 ? (
                <PortionFigure labelled size="small" portions={portionsSmall} />
              ) : null}
              <PortionFigure labelled size="large" portions={portionsLarge} />
            </p>
          )}
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
});
