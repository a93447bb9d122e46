import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { schoolCategories } from '@porsi/shared/portions/portion-sizes';
import { wantedActive } from '../../lib/active-state';
import { api } from '../../lib/api';
import { PAGE_SIZE } from '../../lib/list-card';
import type { ListParams } from '../../lib/use-list-params';

/** One page of the schools that the address asks for. */
export function schoolsQuery(params: ListParams) {
  const { get, page } = params;
  const category = schoolCategories.find((known) => known === get('category'));
  const query = {
    q: get('q'),
    category,
    active: wantedActive(params),
    page,
    pageSize: PAGE_SIZE,
  };
  return queryOptions({
    queryKey: ['schools', 'page', query],
    queryFn: ({ signal }) => api.schools.list(query, signal),
    placeholderData: keepPreviousData,
  });
}

/** One school as it is now. */
export function schoolQuery(id: number) {
  return queryOptions({
    queryKey: ['schools', 'one', id],
    queryFn: ({ signal }) => api.schools.get(id, signal),
    gcTime: 0,
    staleTime: Infinity,
  });
}
