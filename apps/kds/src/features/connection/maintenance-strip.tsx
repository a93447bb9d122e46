import type { Maintenance } from '@porsi/shared/maintenance/maintenance';
import { Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { clockMinutes } from '../../lib/kitchen-time';
import { useTicking } from '../../lib/ticker';
import styles from './strip.module.css';

interface MaintenanceStripProps {
  maintenance: Maintenance;
  timezone: string;
}

/** Announces a maintenance and counts down to it, and stays while it runs: the last board stays below it. */
export function MaintenanceStrip({ maintenance, timezone }: MaintenanceStripProps) {
  const { t } = useTranslation();
  const { active, startsAt, endsAt, message } = maintenance;
  const begins =
    startsAt === null ? null : t('maintenance.from', { time: clockMinutes(startsAt, timezone) });
  const ends =
    endsAt === null ? null : t('maintenance.until', { time: clockMinutes(endsAt, timezone) });
  const words = [active ? t('maintenance.now') : begins, ends].filter(Boolean).join(' ');
  return (
    <p className={`${styles.strip} ${styles.notice}`} role="status">
      <Wrench size={28} aria-hidden />
      <span>{[words, message].filter(Boolean).join('. ')}</span>
      {!active && startsAt !== null ? <Countdown until={startsAt} /> : null}
    </p>
  );
}

/** Minutes and seconds within the last hour; before that the clock time says enough. */
function Countdown({ until }: { until: string }) {
  const left = useTicking(() =>
    Math.max(0, Math.ceil((Date.parse(until) - client.clock.now()) / 1_000)),
  );
  if (left > 3_600) return null;
  return (
    <span className={styles.left} role="timer" aria-live="off">
      {`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
    </span>
  );
}
