import { useTranslation } from 'react-i18next';
import { Button } from '@porsi/ui/button';
import { notifyDone, notifyProblem } from '@porsi/ui/notify';
import { useProblemText } from '../../lib/problem-text';
import { useEndMaintenance } from './use-switch';

/** Ends the maintenance that is on, or takes back the one that is announced. */
export function EndButton({ active }: { active: boolean }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const end = useEndMaintenance();
  return (
    <Button
      variant={active ? 'filled' : 'default'}
      loading={end.isPending}
      onClick={() =>
        end.mutate(undefined, {
          onSuccess: () => notifyDone(t(active ? 'maintenance.ended' : 'maintenance.takenBack')),
          onError: (error) => notifyProblem(problemText(error)),
        })
      }
    >
      {t(active ? 'maintenance.end' : 'maintenance.takeBack')}
    </Button>
  );
}
