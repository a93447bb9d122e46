import { useTranslation } from 'react-i18next';
import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import { portionTotals } from '@porsi/shared/portions/portion-totals';
import { SizeMark } from '@porsi/ui/size-mark';
import { useFormat } from '../../i18n/use-format';
import styles from './week-totals.module.css';

interface WeekTotalsProps {
  items: readonly MenuItemSummary[];
  draft: boolean;
}

/** The week in four numbers. */
export function WeekTotals({ items, draft }: WeekTotalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { portionsSmall, portionsLarge, totalPortions } = portionTotals(items);
  return (
    <div className={styles.totals}>
      <span>
        <strong>{t('week.items', { count: items.length })}</strong>
      </span>
      <span>
        {t('week.portions')} <strong>{format.number(totalPortions)}</strong>
      </span>
      <span>
        <SizeMark size="small" letter={t('size.smallLetter')} /> {t('size.small')}{' '}
        <strong>{format.number(portionsSmall)}</strong>
      </span>
      <span>
        <SizeMark size="large" letter={t('size.largeLetter')} /> {t('size.large')}{' '}
        <strong>{format.number(portionsLarge)}</strong>
      </span>
      {draft && <span className={styles.hint}>{t('week.draftHint')}</span>}
    </div>
  );
}
