import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { askAgainAfter } from '@porsi/shared/maintenance/ask-again';
import { api } from './api';

const EVERY_MINUTE = 60_000;
const KEY = ['config'] as const;

/**
 * Asked again now and then: midnight passes and maintenance is announced while the page is open.
 * When a maintenance is over, everything that could not be read meanwhile is read again.
 */
export const kitchenQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal, client }) => {
    const before = client.getQueryData<KitchenConfig>(KEY);
    const config = await api.config.get(signal);
    if (before?.maintenance?.active && !config.maintenance?.active)
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
    return config;
  },
  staleTime: EVERY_MINUTE,
  refetchInterval: ({ state }) => askAgainAfter(state.data?.maintenance, api.clock.now()),
});

/** The kitchen's time zone, its today and its switches; loaded before any page. */
export function useKitchen() {
  return useSuspenseQuery(kitchenQuery).data;
}
