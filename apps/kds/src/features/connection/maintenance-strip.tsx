import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockMinutes } from '../../lib/kitchen-time';
import styles from './strip.module.css';

interface MaintenanceStripProps {
  maintenance: NonNullable<KitchenConfig['maintenance']>;
  timezone: string;
}

/** Announces a maintenance before it begins, and while it runs. */
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
    </p>
  );
}
