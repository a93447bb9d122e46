import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { isServiceDate, weekStartOf } from '@porsi/shared/calendar/calendar-day';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import { AlertMark } from '../features/board-alerts/alert-mark';
import { useAlertsOfDays } from '../features/board-alerts/use-item-alerts';
import { planQuery } from '../features/week/plan-queries';
import { WeekHeader } from '../features/week/week-header';
import { WeekDays } from '../features/week/week-days';
import { useKitchen } from '../lib/kitchen';
import { QueryView } from '../lib/query-view';

/** One week of the kitchen: the one that the address names, or this one. */
export function Component() {
  const { today } = useKitchen();
  const [search] = useSearchParams();
  const wanted = search.get('week');
  const weekStart = weekStartOf(isServiceDate(wanted) ? wanted : today);
  const plan = useQuery(planQuery(weekStart));
  const alerts = useAlertsOfDays(daysAtWork(plan.data, today));
  const noteOf = ({ id }: { id: number }) => {
    const found = alerts.get(id);
    return found && <AlertMark alerts={found} />;
  };
  return (
    <>
      <WeekHeader weekStart={weekStart} plan={plan.data} />
      <QueryView query={plan}>
        {(found) => <WeekDays weekStart={weekStart} today={today} plan={found} noteOf={noteOf} />}
      </QueryView>
    </>
  );
}

/** Days that the kitchen may be working on: today and later, once the week is approved. */
function daysAtWork(plan: MenuPlan | null | undefined, today: string): string[] {
  if (plan?.status !== 'approved') return [];
  const dates = plan.items.map(({ date }) => date);
  return [...new Set(dates)].filter((date) => date >= today);
}
