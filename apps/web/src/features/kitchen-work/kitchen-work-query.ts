import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { isDone, kitchenWork } from './kitchen-work';

/** As the changes that the kitchen must notice are asked for. */
const EVERY = 15_000;

/** How far the kitchen is with a menu item, or null. Asked anew now and then, and on return to the page. */
export function kitchenWorkQuery(date: string, menuItemId: number) {
  return queryOptions({
    queryKey: ['kitchen-work', date, menuItemId],
    queryFn: async ({ signal }) => {
      const [cooking, packing] = await Promise.all([
        api.days.cooking(date, signal),
        api.days.packing(date, signal),
      ]);
      return kitchenWork(menuItemId, cooking, packing) ?? null;
    },
    refetchInterval: ({ state }) => (state.data && isDone(state.data) ? false : EVERY),
    staleTime: 0,
  });
}
