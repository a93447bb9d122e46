import { useTranslation } from 'react-i18next';
import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { CloudOff, Construction } from 'lucide-react';
import { useFormat } from '../i18n/use-format';
import { useKitchen } from '../lib/kitchen';
import { useOnline } from '../lib/use-online';
import styles from './banners.module.css';

/** What everybody must know now: no network, maintenance ahead or under way. */
export function Banners() {
  const { t } = useTranslation();
  const online = useOnline();
  const { maintenance } = useKitchen();
  return (
    <div aria-live="polite">
      {!online && (
        <p className={styles.banner} data-tone="danger">
          <CloudOff size={16} aria-hidden /> {t('app.offline')}
        </p>
      )}
      {maintenance && <MaintenanceBanner maintenance={maintenance} />}
    </div>
  );
}

interface MaintenanceBannerProps {
  maintenance: NonNullable<KitchenConfig['maintenance']>;
}

function MaintenanceBanner({
  maintenance: { active, startsAt, endsAt, message },
}: MaintenanceBannerProps) {
  const { t } = useTranslation();
  const format = useFormat(useKitchen().timezone);
  if (!active && !startsAt) return null;
  const from = startsAt ? format.instant(startsAt) : '';
  const ahead = endsAt
    ? t('app.maintenanceSoon', { from, to: format.instant(endsAt) })
    : t('app.maintenanceSoonOpen', { from });
  return (
    <p className={styles.banner} data-tone={active ? 'danger' : 'notice'}>
      <Construction size={16} aria-hidden /> {active ? t('app.maintenanceNow') : ahead} {message}
    </p>
  );
}
