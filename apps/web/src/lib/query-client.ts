import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { NetworkError } from '@porsi/client/network-error';
import { isProblem } from '@porsi/client/problem-error';
import { kitchenQuery } from './kitchen';

const READ_ATTEMPTS = 3;

/** The cache of what the server said. A refusal is an answer: only silence is worth another try. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeMaintenance }),
  mutationCache: new MutationCache({ onError: noticeMaintenance }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => failures < READ_ATTEMPTS && mayPass(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

function mayPass(error: Error): boolean {
  if (error instanceof NetworkError) return error.reason !== 'aborted';
  return isProblem(error, 'DATABASE_UNAVAILABLE');
}

/** A refusal may be the first that a page hears of a maintenance. */
function noticeMaintenance(error: Error): void {
  if (isProblem(error, 'MAINTENANCE'))
    void queryClient.invalidateQueries({ queryKey: kitchenQuery.queryKey });
}
