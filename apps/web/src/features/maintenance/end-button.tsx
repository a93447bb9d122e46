import { useTranslation } from 'react-i18next';
import { Button } from '@porsi/ui/button';
import { useEndMaintenance } from './use-switch';
import { toastDone, toastProblem } from '../../lib/toast';

/** Ends the maintenance that is on, or takes back the one that is announced. */
export function EndButton({ active }: { active: boolean }) {
  const { t } = useTranslation();
  const end = useEndMaintenance();
  return (
    <Button
      variant={active ? 'filled' : 'default'}
      loading={end.isPending}
      onClick={() =>
        end.mutate(undefined, {
          onSuccess: () =>
            toastDone((now) => now(active ? 'maintenance.ended' : 'maintenance.takenBack')),
          onError: toastProblem,
        })
      }
    >
      {t(active ? 'maintenance.end' : 'maintenance.takeBack')}
    </Button>
  );
}
