import { useTranslation } from 'react-i18next';
import { Title } from '@porsi/ui/text';
import { AnnouncementTexts } from '../features/maintenance/announcement-texts';
import { MaintenanceForm } from '../features/maintenance/maintenance-form';
import { MaintenanceStatus } from '../features/maintenance/maintenance-status';
import { useKitchen } from '../lib/kitchen';
import { OnlyWith } from '../lib/only-with';
import { Page } from '../lib/page';
import styles from './maintenance.module.css';

/** The switch of the maintenance, and what to tell people: the head's page. */
export function Component() {
  return (
    <OnlyWith permission="maintenance.switch">
      <MaintenancePage />
    </OnlyWith>
  );
}

function MaintenancePage() {
  const { t } = useTranslation();
  const { timezone, today, maintenance } = useKitchen();
  return (
    <Page title={t('maintenance.title')}>
      <div className={styles.cards}>
        <section className={styles.card} aria-label={t('common.status')}>
          <MaintenanceStatus maintenance={maintenance} timezone={timezone} />
        </section>
        {maintenance && (
          <section className={styles.card} aria-label={t('maintenance.texts')}>
            <AnnouncementTexts maintenance={maintenance} timezone={timezone} />
          </section>
        )}
        <section className={styles.card} aria-label={t('maintenance.plan')}>
          <Title order={2} size="h4">
            {t(maintenance ? 'maintenance.replan' : 'maintenance.plan')}
          </Title>
          <MaintenanceForm timezone={timezone} today={today} />
        </section>
      </div>
    </Page>
  );
}
