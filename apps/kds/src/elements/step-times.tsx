import { useTranslation } from 'react-i18next';
import { client } from '../lib/client';
import { clockMinutes, minutesBetween } from '../lib/kitchen-time';
import { useTicking } from '../lib/ticker';
import styles from './step-times.module.css';

interface StepTimesProps {
  startedAt: string | null;
  finishedAt: string | null;
  timezone: string;
  /** The last time alone, without its word. */
  short?: boolean;
}

/** When work began and ended, and how long it took or takes, by the server's clock. */
export function StepTimes({ startedAt, finishedAt, timezone, short = false }: StepTimesProps) {
  const { t } = useTranslation();
  const minutes = useTicking(() =>
    startedAt ? minutesBetween(startedAt, finishedAt ?? client.clock.now()) : 0,
  );
  if (!startedAt) return null;
  const time = clockMinutes(finishedAt ?? startedAt, timezone);
  return (
    <span className={styles.times}>
      {short ? time : t(finishedAt ? 'tap.finished' : 'tap.started', { time })}
      {' · '}
      {t('tap.minutes', { count: minutes })}
    </span>
  );
}
