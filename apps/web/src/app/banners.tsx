import { useTranslation } from 'react-i18next';
import { CloudOff } from 'lucide-react';
import { MaintenanceBanner } from '../features/maintenance/maintenance-banner';
import { useKitchen } from '../lib/kitchen';
import { useOnline } from '../lib/use-online';
import styles from './banners.module.css';

/** What everybody must know now: no network, maintenance ahead. */
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
      {maintenance?.active === false && <MaintenanceBanner maintenance={maintenance} />}
    </div>
  );
}
