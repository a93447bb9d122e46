import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { NetworkError } from '@porsi/client/network-error';
import { isProblem } from '@porsi/client/problem-error';
import { kitchenQuery } from './kitchen';

const MORE_ATTEMPTS = 3;
/** Who waited in vain for as long as a request may take is told so after one more attempt. */
const MORE_ATTEMPTS_AFTER_SILENCE = 1;

/** The cache of what the server said. A refusal is an answer: only silence is worth another try. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeMaintenance }),
  mutationCache: new MutationCache({ onError: noticeMaintenance }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => failures < moreAttempts(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

function moreAttempts(error: Error): number {
  if (error instanceof NetworkError) {
    if (error.reason === 'aborted') return 0;
    return error.reason === 'timeout' ? MORE_ATTEMPTS_AFTER_SILENCE : MORE_ATTEMPTS;
  }
  return isProblem(error, 'DATABASE_UNAVAILABLE') ? MORE_ATTEMPTS : 0;
}

/** A refusal may be the first that a page hears of a maintenance. */
function noticeMaintenance(error: Error): void {
  if (isProblem(error, 'MAINTENANCE'))
    void queryClient.invalidateQueries({ queryKey: kitchenQuery.queryKey });
}
