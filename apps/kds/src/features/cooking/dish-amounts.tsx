import type { BoardComponent } from '@porsi/shared/kds/cooking-board';
import { shownAmounts } from '@porsi/shared/kds/shown-amounts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { SizeLabel } from '../../elements/size-label';
import { amountText } from '../../lib/quantity';
import styles from './dish-amounts.module.css';

/** How much of every component to cook, per size and together. */
export const DishAmounts = memo(function DishAmounts({
  components,
}: {
  components: readonly BoardComponent[];
}) {
  const { t } = useTranslation();
  if (components.length === 0) return <p className={styles.none}>{t('cooking.noComponents')}</p>;
  return (
    <div className={styles.amounts}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('cooking.amounts')}</th>
            <th scope="col">
              <span className={styles.size}>
                <SizeLabel size="small" />
              </span>
            </th>
            <th scope="col">
              <span className={styles.size}>
                <SizeLabel size="large" />
              </span>
            </th>
            <th scope="col">{t('cooking.together')}</th>
          </tr>
        </thead>
        <tbody>
          {components.map((component) => {
            const { small, large, together, unit, decimals } = shownAmounts(component);
            const amount = { unit, decimals };
            return (
              <tr key={`${component.name}/${component.unit}`}>
                <th scope="row">{component.name}</th>
                <td>
                  <Amount value={small} {...amount} />
                </td>
                <td>
                  <Amount value={large} {...amount} />
                </td>
                <td className={styles.together}>
                  <Amount value={together} {...amount} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
});

interface AmountProps {
  value: number;
  unit: string;
  decimals: number;
}

function Amount({ value, unit, decimals }: AmountProps) {
  const { i18n } = useTranslation();
  return (
    <>
      {amountText(value, decimals, i18n.language)}
      <span className={styles.unit}>{unit}</span>
    </>
  );
}
