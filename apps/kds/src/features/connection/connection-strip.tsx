import { TriangleAlert, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { clockSeconds } from '../../lib/kitchen-time';
import { useStore } from '../../lib/use-store';
import styles from './strip.module.css';

/** Across the whole screen, to be seen from the stove: this board is not what is true now. */
export function ConnectionStrip({ timezone }: { timezone: string }) {
  const { t } = useTranslation();
  const { state, asOf } = useStore(client.live.status);
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
