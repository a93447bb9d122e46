import { infiniteQueryOptions } from '@tanstack/react-query';
import { isServiceDate } from '@porsi/shared/calendar/calendar-day';
import { api } from '../../lib/api';

const PAGE_SIZE = 30;

/** What the address asks for: the changes of a day, of a menu item, or all; the latest first. */
export function historyQuery(date: string | undefined, menuItemId: number | undefined) {
  const query = { ...(isServiceDate(date) && { date }), ...(menuItemId && { menuItemId }) };
  return infiniteQueryOptions({
    queryKey: ['history', query],
    queryFn: ({ pageParam, signal }) =>
      api.history.list({ ...query, page: pageParam, pageSize: PAGE_SIZE }, signal),
    initialPageParam: 1,
    getNextPageParam: ({ total }, pages) =>
      pages.length * PAGE_SIZE < total ? pages.length + 1 : undefined,
  });
}
