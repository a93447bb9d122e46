import { OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './big-button';
import styles from './refusal.module.css';

/** Says why a tap did nothing, where the tap was, until someone has read it. */
export function Refusal({ reason, onDismiss }: { reason: string; onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.refusal} role="alert">
      <OctagonX size={36} strokeWidth={2.4} aria-hidden />
      <strong className={styles.title}>{t('refused.title')}</strong>
      <BigButton onClick={onDismiss}>{t('tap.dismiss')}</BigButton>
      <p className={styles.reason}>{reason}</p>
    </div>
  );
}
