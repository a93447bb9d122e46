import { departureOf, punctualityAt } from '@porsi/shared/kds/departure';
import { Truck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { client } from '../lib/client';
import { durationWords } from '../lib/duration-words';
import { useTicking } from '../lib/ticker';
import styles from './time-mark.module.css';

interface DepartureMarkProps {
  date: string;
  /** `HH:MM` on the kitchen's wall. */
  departureTime: string;
  timezone: string;
  isReady: boolean;
}

/** When the car leaves and how long that is; late in word and colour, the time alone when it is over. */
export function DepartureMark({ date, departureTime, timezone, isReady }: DepartureMarkProps) {
  const { t } = useTranslation();
  const leaves = departureOf(date, departureTime, timezone);
  const punctuality = useTicking(() => punctualityAt(client.clock.now(), leaves, isReady));
  const isOver = punctuality === 'gone' || punctuality === 'past';
  const left = useTicking(() =>
    isOver ? '' : durationWords(Math.abs(leaves - client.clock.now()), t),
  );
  return (
    <span className={styles.mark} data-tone={isReady ? 'done' : punctuality}>
      <Truck size={24} strokeWidth={2.5} aria-hidden />
      <span>
        {departureTime}
        {isOver ? null : ` · ${t(`time.departure.${punctuality}`, { left })}`}
      </span>
    </span>
  );
}
