import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Maintenance } from '@porsi/shared/maintenance/maintenance';
import { Button } from '@porsi/ui/button';
import { EndButton } from '../features/maintenance/end-button';
import { MaintenancePage } from '../features/maintenance/maintenance-page';
import { useKitchen } from '../lib/kitchen';
import { useMay } from '../lib/use-session';

/** The maintenance page over a page that stays open below it; the head can end the maintenance here. */
export function Closed({ maintenance }: { maintenance: Maintenance }) {
  const { t } = useTranslation();
  const maySwitch = useMay('maintenance.switch');
  const { timezone } = useKitchen();
  return (
    <MaintenancePage maintenance={maintenance} timezone={timezone} covers>
      {maySwitch && (
        <>
          <EndButton active />
          <Button variant="default" component={Link} to="/maintenance">
            {t('maintenance.toSwitch')}
          </Button>
        </>
      )}
    </MaintenancePage>
  );
}
