import { useTranslation } from 'react-i18next';
import type { Maintenance } from '@porsi/shared/maintenance/maintenance';
import { Construction } from 'lucide-react';
import { useFormat } from '../../i18n/use-format';
import { Countdown } from '../../lib/countdown';
import { useKitchen } from '../../lib/kitchen';
import styles from './maintenance-banner.module.css';

/** Announces a maintenance, and how long one can still save. */
export function MaintenanceBanner({ maintenance }: { maintenance: Maintenance }) {
  const { t } = useTranslation();
  const format = useFormat(useKitchen().timezone);
  const { startsAt, endsAt, message } = maintenance;
  if (startsAt === null) return null;
  const when = endsAt
    ? format.instants(startsAt, endsAt)
    : t('maintenance.from', { from: format.instant(startsAt) });
  return (
    <div className={styles.banner}>
      <Construction size={18} aria-hidden />
      <p>
        <strong>
          {t('maintenance.beginsIn')} <Countdown until={startsAt} />
        </strong>{' '}
        ({when}). {t('maintenance.saveBefore')} {message}
      </p>
    </div>
  );
}
