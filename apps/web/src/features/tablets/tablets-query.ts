import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../lib/all-pages';
import { api } from '../../lib/api';

/** Asked again while the page is open: tablets come and fall silent. */
const EVERY = 15_000;

/** Every tablet of the kitchen. */
export const tabletsQuery = queryOptions({
  queryKey: ['tablets'],
  queryFn: ({ signal }) => allPages((query) => api.tablets.list(query, signal)),
  refetchInterval: EVERY,
});
