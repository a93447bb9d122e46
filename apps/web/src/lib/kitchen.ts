import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api';

/** Asked again every minute: midnight passes and maintenance is announced while the page is open. */
const EVERY_MINUTE = 60_000;

export const kitchenQuery = queryOptions({
  queryKey: ['config'],
  queryFn: ({ signal }) => api.config.get(signal),
  staleTime: EVERY_MINUTE,
  refetchInterval: EVERY_MINUTE,
});

/** The kitchen's time zone, its today and its switches; loaded before any page. */
export function useKitchen() {
  return useSuspenseQuery(kitchenQuery).data;
}
