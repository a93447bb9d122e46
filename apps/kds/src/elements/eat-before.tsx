import { eatBefore, freshnessAt } from '@porsi/shared/kds/eat-before';
import { Clock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { client } from '../lib/client';
import { clockMinutes } from '../lib/kitchen-time';
import { durationWords } from '../lib/duration-words';
import { useTicking } from '../lib/ticker';
import styles from './time-mark.module.css';

interface EatBeforeProps {
  /** When the dish, or the first of the dishes, was ready. */
  finishedAt: string;
  safeHours: number;
  timezone: string;
  /** When its car leaves, milliseconds since 1970; null when nobody said. */
  departure: number | null;
}

/** Until when it may be eaten and how long that is, by the server's clock; amber, also when its car leaves later, then red, in words too. */
export function EatBefore({ finishedAt, safeHours, timezone, departure }: EatBeforeProps) {
  const { t } = useTranslation();
  const finished = Date.parse(finishedAt);
  const until = eatBefore(finished, safeHours);
  const freshness = useTicking(() =>
    freshnessAt(client.clock.now(), finished, safeHours, departure),
  );
  const left = useTicking(() => durationWords(until - client.clock.now(), t));
  const isCalm = freshness === 'fresh' || freshness === 'past';
  const Icon = isCalm ? Clock : TriangleAlert;
  return (
    <span className={styles.mark} data-tone={freshness}>
      <Icon size={24} strokeWidth={2.5} aria-hidden />
      <span>
        {t('time.eatBefore', { time: clockMinutes(new Date(until).toISOString(), timezone) })}
        {freshness === 'past' ? null : ` · ${t(`time.${freshness}`, { left })}`}
      </span>
    </span>
  );
}
