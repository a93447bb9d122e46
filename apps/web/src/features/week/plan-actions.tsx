import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import { Button } from '@porsi/ui/button';
import { CircleCheckBig, PencilLine } from 'lucide-react';
import { ConfirmDialog } from '../../lib/confirm-dialog';
import { useMay } from '../../lib/use-session';
import { useMovePlan } from './plan-queries';
import { toastDone, toastProblem } from '../../lib/toast';

interface PlanActionsProps {
  plan: MenuPlan;
}

/** Approve, or reopen: the head's decision, asked for once more. */
export function PlanActions({ plan }: PlanActionsProps) {
  const { t } = useTranslation();
  const mayApprove = useMay('menu-plans.approve');
  const [asking, setAsking] = useState(false);
  const approved = plan.status === 'approved';
  const move = useMovePlan(approved ? 'reopen' : 'approve');
  if (!mayApprove || (!approved && plan.items.length === 0)) return null;

  function decide() {
    move.mutate(plan, {
      onSuccess: () => toastDone((now) => now(approved ? 'week.reopenedNow' : 'week.approvedNow')),
      onError: toastProblem,
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
