import { Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { newVersionWaits, takeOver } from '../../lib/new-version';
import { useStore } from '../../lib/use-store';
import styles from './new-version-strip.module.css';

/** A newer version is ready; it comes by itself once nobody taps, or at once when asked. */
export function NewVersionStrip() {
  const { t } = useTranslation();
  if (!useStore(newVersionWaits)) return null;
  return (
    <p className={styles.strip} role="status">
      <Sparkles size={26} aria-hidden />
      <span>{t('updates.ready')}</span>
      <BigButton onClick={takeOver}>{t('updates.now')}</BigButton>
    </p>
  );
}
