import { TriangleAlert, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { clockSeconds } from '../../lib/kitchen-time';
import { useStore } from '../../lib/use-store';
import styles from './strip.module.css';

interface ConnectionStripProps {
  timezone: string;
  /** Until when a board that this tablet has kept is proven; null without one. */
  keptAsOf: number | null;
}

/** Across the whole screen, to be seen from the stove: this board is not what is true now. */
export function ConnectionStrip({ timezone, keptAsOf }: ConnectionStripProps) {
  const { t } = useTranslation();
  const { state, asOf: provenAt } = useStore(client.live.status);
  const asOf = provenAt ?? keptAsOf;
  if (state !== 'stale' && state !== 'offline') return null;
  const Icon = state === 'stale' ? TriangleAlert : WifiOff;
  const words = state === 'stale' ? 'connection.staleStrip' : 'connection.offlineStrip';
  return (
    <p className={`${styles.strip} ${styles.problem}`}>
      <Icon size={30} strokeWidth={2.5} aria-hidden />
      <span>
        {asOf === null
          ? t('connection.unprovenStrip')
          : t(words, { time: clockSeconds(asOf, timezone) })}
      </span>
    </p>
  );
}
