import type { BoardComponent } from '@porsi/shared/kds/cooking-board';
import { SizeMark } from '@porsi/ui/size-mark';
import { useTranslation } from 'react-i18next';
import { quantityIn } from '../../lib/quantity';
import styles from './dish-amounts.module.css';

/** How much of every component to cook, per size and together. */
export function DishAmounts({ components }: { components: readonly BoardComponent[] }) {
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
                <SizeMark size="small" letter={t('size.smallLetter')} />
                {t('size.small')}
              </span>
            </th>
            <th scope="col">
              <span className={styles.size}>
                <SizeMark size="large" letter={t('size.largeLetter')} />
                {t('size.large')}
              </span>
            </th>
            <th scope="col">{t('cooking.together')}</th>
          </tr>
        </thead>
        <tbody>
          {components.map(({ name, unit, quantitySmall, quantityLarge, quantity }) => (
            <tr key={`${name}/${unit}`}>
              <th scope="row">{name}</th>
              <td>
                <Amount value={quantitySmall} unit={unit} />
              </td>
              <td>
                <Amount value={quantityLarge} unit={unit} />
              </td>
              <td className={styles.together}>
                <Amount value={quantity} unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Amount({ value, unit }: { value: number; unit: string }) {
  const { i18n } = useTranslation();
  const shown = quantityIn(value, unit, i18n.language);
  return (
    <>
      {shown.amount}
      <span className={styles.unit}>{shown.unit}</span>
    </>
  );
}
