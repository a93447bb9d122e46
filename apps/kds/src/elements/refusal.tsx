import { OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './big-button';
import styles from './refusal.module.css';

/** Says why a tap did nothing, where the tap was, until someone has read it. */
export function Refusal({ reason, onDismiss }: { reason: string; onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.refusal} role="alert">
      <OctagonX size={40} strokeWidth={2.25} aria-hidden />
      <p className={styles.text}><strong>{t('refused.title')}</strong>{reason}</p>
      <BigButton onClick={onDismiss}>{t('tap.dismiss')}</BigButton>
    </div>
  );
}
