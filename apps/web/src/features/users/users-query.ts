import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { PAGE_SIZE } from '../../lib/list-card';
import type { ListParams } from '../../lib/use-list-params';

/** One page of the users that the address asks for. */
export function usersQuery({ get, page }: ListParams) {
  const query = { q: get('q'), page, pageSize: PAGE_SIZE };
  return queryOptions({
    queryKey: ['users', 'page', query],
    queryFn: ({ signal }) => api.users.list(query, signal),
    placeholderData: keepPreviousData,
  });
}

/** One user as they are now. */
export function userQuery(id: number) {
  return queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: ({ signal }) => api.users.get(id, signal),
    gcTime: 0,
    staleTime: Infinity,
  });
}
