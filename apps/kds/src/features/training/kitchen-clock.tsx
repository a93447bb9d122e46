import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { clockMinutes } from '../../lib/kitchen-time';
import { useTicking } from '../../lib/ticker';
import styles from './kitchen-clock.module.css';

/** What time it is in the training kitchen, in the place of the day: there is only this one night. */
export function KitchenClock({ timezone }: { timezone: string }) {
  const { t } = useTranslation();
  const time = useTicking(() => clockMinutes(client.clock.now(), timezone));
  return (
    <p className={styles.clock}>
      <Clock size={30} aria-hidden />
      {t('training.kitchenTime')}
      <strong className={styles.time}>{time}</strong>
    </p>
  );
}
