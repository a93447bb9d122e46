import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { wantedActive } from '../../lib/active-state';
import { api } from '../../lib/api';
import { PAGE_SIZE } from '../../lib/list-card';
import type { ListParams } from '../../lib/use-list-params';

/** One page of the recipes that the address asks for. */
export function recipesQuery(params: ListParams) {
  const { get, page } = params;
  const query = {
    q: get('q'),
    active: wantedActive(params),
    page,
    pageSize: PAGE_SIZE,
  };
  return queryOptions({
    queryKey: ['recipes', 'page', query],
    queryFn: ({ signal }) => api.recipes.list(query, signal),
    placeholderData: keepPreviousData,
  });
}

/** One recipe as it is now. */
export function recipeQuery(id: number) {
  return queryOptions({
    queryKey: ['recipes', 'one', id],
    queryFn: ({ signal }) => api.recipes.get(id, signal),
    gcTime: 0,
    staleTime: Infinity,
  });
}
