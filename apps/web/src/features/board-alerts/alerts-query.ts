import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { someUnseen } from './item-alerts';

/** While somebody in the kitchen still has to notice something. */
const EVERY = 15_000;

/** The changes of a day that the kitchen must notice, and who has. Asked anew on return to the page. */
export function alertsQuery(date: string) {
  return queryOptions({
    queryKey: ['board-alerts', date],
    queryFn: async ({ signal }) => (await api.days.floor(date, signal)).alerts,
    refetchInterval: ({ state }) => (state.data && someUnseen(state.data) ? EVERY : false),
    staleTime: 0,
  });
}
