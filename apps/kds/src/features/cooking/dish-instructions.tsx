import { BookOpenText, ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dish-instructions.module.css';

/** How the dish is cooked; folded away, for most know it by heart. */
export const DishInstructions = memo(function DishInstructions({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <BookOpenText size={26} aria-hidden />
        {t('cooking.instructions')}
        <ChevronDown className={styles.chevron} size={26} aria-hidden />
      </summary>
      <p className={styles.text}>{text}</p>
    </details>
  );
});
