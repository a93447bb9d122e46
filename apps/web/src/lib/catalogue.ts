import { queryOptions } from '@tanstack/react-query';
import { allPages } from './all-pages';
import { api } from './api';

/** All schools, active or not, for the allocation. */
export const allSchoolsQuery = queryOptions({
  queryKey: ['schools', 'all'],
  queryFn: ({ signal }) => allPages((query) => api.schools.list(query, signal)),
});

/** All recipes, active or not, for the choice of one. */
export const allRecipesQuery = queryOptions({
  queryKey: ['recipes', 'all'],
  queryFn: ({ signal }) => allPages((query) => api.recipes.list(query, signal)),
});
