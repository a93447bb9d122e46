import { SizeMark } from '@porsi/ui/size-mark';
import { useTranslation } from 'react-i18next';
import styles from './size-legend.module.css';

/** What the two marks mean, for a list of numbers that has no room for the words. */
export function SizeLegend() {
  const { t } = useTranslation();
  return (
    <span className={styles.legend} aria-hidden>
      <span>
        <SizeMark size="small" letter={t('size.smallLetter')} /> {t('size.small')}
      </span>
      <span>
        <SizeMark size="large" letter={t('size.largeLetter')} /> {t('size.large')}
      </span>
    </span>
  );
}
