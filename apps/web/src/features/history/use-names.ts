import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allRecipesQuery, allSchoolsQuery } from '../../lib/catalogue';
import type { Names } from './change-text';

/** Schools and recipes by name; what is gone keeps its number. */
export function useNames(): Names {
  const schools = useQuery(allSchoolsQuery).data;
  const recipes = useQuery(allRecipesQuery).data;
  return useMemo(() => {
    const schoolNames = new Map(schools?.map(({ id, name }) => [id, name]));
    const recipeNames = new Map(recipes?.map(({ id, name }) => [id, name]));
    return {
      school: (id) => schoolNames.get(id) ?? `#${id}`,
      recipe: (id) => recipeNames.get(id) ?? `#${id}`,
    };
  }, [schools, recipes]);
}
