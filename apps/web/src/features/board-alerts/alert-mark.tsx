import { useTranslation } from 'react-i18next';
import { BellRing, CheckCheck } from 'lucide-react';
import { useSeenText } from './use-seen-text';
import type { ItemAlerts } from './item-alerts';
import styles from './alert-mark.module.css';

interface AlertMarkProps {
  alerts: ItemAlerts;
}

/** In one line: whether the kitchen has seen what was changed, and who has. */
export function AlertMark({ alerts: { unseen, lastSeen } }: AlertMarkProps) {
  const { t } = useTranslation();
  const seenText = useSeenText();
  if (unseen > 0)
    return (
      <span className={styles.mark} data-tone="unseen">
        <BellRing size={14} aria-hidden /> {t('alerts.unseen', { count: unseen })}
      </span>
    );
  if (!lastSeen) return null;
  return (
    <span className={styles.mark} data-tone="seen">
      <CheckCheck size={14} aria-hidden /> {seenText(lastSeen)}
    </span>
  );
}
