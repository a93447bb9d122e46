import type { ConnectionState } from '@porsi/client/live/connection';
import { Radio, TriangleAlert, WifiOff, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../../elements/spinner';
import { client } from '../../lib/client';
import { clockSeconds } from '../../lib/kitchen-time';
import { useStore } from '../../lib/use-store';
import styles from './connection-badge.module.css';

const icons: Record<Exclude<ConnectionState, 'connecting'>, LucideIcon> = {
  live: Radio,
  stale: TriangleAlert,
  offline: WifiOff,
};

interface ConnectionProps {
  timezone: string;
  /** Until when a board that this tablet has kept is proven; null without one. */
  keptAsOf: number | null;
}

/** Whether the board is true now, and until when it was proven: by word, icon and colour. */
export function ConnectionBadge({ timezone, keptAsOf }: ConnectionProps) {
  const { t } = useTranslation();
  const { state, asOf: provenAt } = useStore(client.live.status);
  const asOf = provenAt ?? keptAsOf;
  const Icon = state === 'connecting' ? null : icons[state];
  return (
    <div className={styles.badge} data-state={state}>
      {Icon ? <Icon size={30} strokeWidth={2.5} aria-hidden /> : <Spinner size={30} />}
      <div className={styles.words}>
        <span className={styles.state} role="status">
          {t(`connection.${state}`)}
        </span>
        <span className={styles.asOf}>
          {asOf === null
            ? t('connection.never')
            : t('connection.asOf', { time: clockSeconds(asOf, timezone) })}
        </span>
      </div>
    </div>
  );
}
