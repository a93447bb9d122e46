import { isProblem } from '@porsi/client/problem-error';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

/** A refusal will be the same the next time, unless the server said to come back. */
function mayPass(error: unknown): boolean {
  return !isProblem(error) || isProblem(error, 'DATABASE_UNAVAILABLE', 'INTERNAL_ERROR');
}

const DAY_AND_A_HALF = 36 * 3_600_000;

/**
 * Server state of the tablet. `always`: a browser that believes itself offline asks nevertheless,
 * since only an answer, or its absence, is a fact.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeMaintenance }),
  mutationCache: new MutationCache({ onError: noticeMaintenance }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      // A board that was kept for tomorrow is still there after midnight.
      gcTime: DAY_AND_A_HALF,
      retry: (failures, error) => failures < 2 && mayPass(error),
      retryDelay: (failures) => 500 * 2 ** failures,
      refetchOnWindowFocus: 'always',
      refetchOnReconnect: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** A refusal may be the first that a tablet hears of a maintenance. */
function noticeMaintenance(error: unknown): void {
  if (isProblem(error, 'MAINTENANCE')) void queryClient.invalidateQueries({ queryKey: ['config'] });
}
