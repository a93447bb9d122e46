import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import { BellRing, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './alert-banner.module.css';
import { ConfirmButton } from './confirm-button';
import { PortionsChanged } from './portions-changed';

interface AlertBannerProps {
  alerts: readonly FoldedAlert[];
  /** What the card stands for: part of the button's accessible name. */
  name: string;
  /** Names each dish, where a card has several. */
  withDish?: boolean;
  /** Null for who may only look. */
  onSeen: (() => void) | null;
}

/** On a card: what changed while it was worked on, until somebody says to have seen it. */
export function AlertBanner({ alerts, name, withDish = false, onSeen }: AlertBannerProps) {
  const { t } = useTranslation();
  if (alerts.length === 0) return null;
  return (
    <div className={styles.banner}>
      <BellRing size={30} aria-hidden />
      <ul className={styles.list}>
        {alerts.map((alert) => (
          <AlertLine key={alert.key} alert={alert}>
            {withDish ? alert.recipeName : null}
          </AlertLine>
        ))}
      </ul>
      {onSeen === null ? null : (
        <ConfirmButton label={`${t('alerts.seen')} – ${name}`} onConfirm={onSeen}>
          <Check size={26} strokeWidth={3} aria-hidden />
          {t('alerts.seen')}
        </ConfirmButton>
      )}
    </div>
  );
}

/** One change: what kind, of what, from which numbers to which. */
export function AlertLine({ alert, children }: { alert: FoldedAlert; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className={styles.line}>
      <strong className={styles.kind}>{t(`alerts.kind.${alert.kind}`)}</strong>
      {children === null ? null : <span className={styles.name}>{children}</span>}
      <PortionsChanged before={alert.before} after={alert.after} />
    </li>
  );
}
