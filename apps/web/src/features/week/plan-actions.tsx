import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import { Button } from '@porsi/ui/button';
import { notifyDone, notifyProblem } from '@porsi/ui/notify';
import { CircleCheckBig, PencilLine } from 'lucide-react';
import { ConfirmDialog } from '../../lib/confirm-dialog';
import { useProblemText } from '../../lib/problem-text';
import { useMay } from '../../lib/use-session';
import { useMovePlan } from './plan-queries';

interface PlanActionsProps {
  plan: MenuPlan;
}

/** Approve, or reopen: the head's decision, asked for once more. */
export function PlanActions({ plan }: PlanActionsProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const mayApprove = useMay('menu-plans.approve');
  const [asking, setAsking] = useState(false);
  const approved = plan.status === 'approved';
  const move = useMovePlan(approved ? 'reopen' : 'approve');
  if (!mayApprove || (!approved && plan.items.length === 0)) return null;

  function decide() {
    move.mutate(plan, {
      onSuccess: () => notifyDone(t(approved ? 'week.reopenedNow' : 'week.approvedNow')),
      onError: (error) => notifyProblem(problemText(error)),
      onSettled: () => setAsking(false),
    });
  }

  return (
    <>
      <Button
        variant={approved ? 'default' : 'filled'}
        leftSection={
          approved ? <PencilLine size={15} aria-hidden /> : <CircleCheckBig size={15} aria-hidden />
        }
        onClick={() => setAsking(true)}
      >
        {t(approved ? 'week.reopen' : 'week.approve')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t(approved ? 'week.reopenTitle' : 'week.approveTitle')}
        text={t(approved ? 'week.reopenText' : 'week.approveText')}
        confirm={t(approved ? 'week.reopen' : 'week.approve')}
        busy={move.isPending}
        onConfirm={decide}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
