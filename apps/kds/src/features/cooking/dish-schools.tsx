import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { PortionFigure } from '../../elements/portion-figure';
import { SizeLegend } from '../../elements/size-legend';
import styles from './dish-schools.module.css';

/** What every school gets of a dish, both sizes. */
export const DishSchools = memo(function DishSchools({
  schools,
}: {
  schools: CookingDish['schools'];
}) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className={styles.title}>
        {t('cooking.schools')} ({schools.length}) <SizeLegend />
      </h3>
      <ul className={styles.list}>
        {schools.map(({ schoolId, schoolName, portionSizeType, portionsSmall, portionsLarge }) => (
          <li key={schoolId} className={styles.school}>
            <span className={styles.name}>{schoolName}</span>
            <span className={styles.figures}>
              {portionSizeType === 'mixed' || portionsSmall > 0 ? (
                <PortionFigure size="small" portions={portionsSmall} />
              ) : null}
              <PortionFigure size="large" portions={portionsLarge} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
});
