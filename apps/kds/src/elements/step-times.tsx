import { useTranslation } from 'react-i18next';
import { client } from '../lib/client';
import { clockMinutes, minutesBetween } from '../lib/kitchen-time';
import { useTicking } from '../lib/ticker';
import styles from './step-times.module.css';

interface StepTimesProps {
  startedAt: string | null;
  finishedAt: string | null;
  timezone: string;
}

/** When work began and ended, and how long it took or takes, by the server's clock. */
export function StepTimes({ startedAt, finishedAt, timezone }: StepTimesProps) {
  const { t } = useTranslation();
  const minutes = useTicking(() => (startedAt ? minutesBetween(startedAt, finishedAt ?? client.clock.now()) : 0));
  if (!startedAt) return null;
  return (
    <span className={styles.times}>
      {finishedAt
        ? t('tap.finished', { time: clockMinutes(finishedAt, timezone) })
        : t('tap.started', { time: clockMinutes(startedAt, timezone) })}
      {' · '}
      {t('tap.minutes', { count: minutes })}
    </span>
  );
}
