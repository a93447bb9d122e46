import { useTranslation } from 'react-i18next';
import { client } from '../lib/client';
import { durationWords } from '../lib/duration-words';
import { clockMinutes } from '../lib/kitchen-time';
import { useTicking } from '../lib/ticker';
import styles from './step-times.module.css';

interface StepTimesProps {
  startedAt: string | null;
  finishedAt: string | null;
  timezone: string;
  /** The car should have left, and this is not ready. */
  late?: boolean;
  /** The last time alone, without its word. */
  short?: boolean;
}

/** When work began and ended, and how long it took or takes, by the server's clock. */
export function StepTimes({
  startedAt,
  finishedAt,
  timezone,
  late = false,
  short = false,
}: StepTimesProps) {
  const { t } = useTranslation();
  const lasted = useTicking(() => {
    if (!startedAt) return '';
    const end = finishedAt ? Date.parse(finishedAt) : client.clock.now();
    return durationWords(end - Date.parse(startedAt), t);
  });
  if (!startedAt) return null;
  const time = clockMinutes(finishedAt ?? startedAt, timezone);
  return (
    <span className={styles.times} data-late={late ? '' : undefined}>
      {short ? time : t(finishedAt ? 'tap.finished' : 'tap.started', { time })}
      {' · '}
      {lasted}
      {late ? ` · ${t('time.lateWord')}` : null}
    </span>
  );
}
