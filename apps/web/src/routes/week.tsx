import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { isServiceDate, weekStartOf } from '@porsi/shared/calendar/calendar-day';
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
  return (
    <>
      <WeekHeader weekStart={weekStart} plan={plan.data} />
      <QueryView query={plan}>
        {(found) => <WeekDays weekStart={weekStart} today={today} plan={found} />}
      </QueryView>
    </>
  );
}
