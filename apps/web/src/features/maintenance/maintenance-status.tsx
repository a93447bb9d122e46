import { useTranslation } from 'react-i18next';
import type { Maintenance } from '@porsi/shared/maintenance/maintenance';
import { Badge } from '@porsi/ui/badge';
import { useFormat } from '../../i18n/use-format';
import { Countdown } from '../../lib/countdown';
import { EndButton } from './end-button';
import styles from './maintenance-status.module.css';

interface MaintenanceStatusProps {
  maintenance: Maintenance | null;
  timezone: string;
}

/** Whether there is a maintenance, and the way to end it. */
export function MaintenanceStatus({ maintenance, timezone }: MaintenanceStatusProps) {
  const { t } = useTranslation();
  const format = useFormat(timezone);
  if (!maintenance)
    return (
      <div className={styles.status}>
        <Badge size="lg" color="pandan">
          {t('maintenance.off')}
        </Badge>
        <p>{t('maintenance.offHint')}</p>
      </div>
    );
  const { active, startsAt, endsAt, message } = maintenance;
  const when = (from: string, to: string | null) =>
    to && Date.parse(to) > Date.parse(from)
      ? format.instants(from, to)
      : t('maintenance.from', { from: format.instant(from) });
  const next = active ? endsAt : startsAt;
  return (
    <div className={styles.status} data-active={active}>
      <Badge size="lg" color={active ? 'chilli' : 'turmeric'}>
        {t(active ? 'maintenance.on' : 'maintenance.planned')}
      </Badge>
      <div>
        <p>
          <strong>{startsAt && when(startsAt, endsAt)}</strong>
          {next && (
            <>
              {' · '}
              {t(active ? 'maintenance.endsIn' : 'maintenance.beginsIn')} <Countdown until={next} />
            </>
          )}
        </p>
        {message && <p>{message}</p>}
      </div>
      <EndButton active={active} />
    </div>
  );
}
