import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { HistoryEntry } from '@porsi/shared/history/history-entry';
import { allRecipesQuery, allSchoolsQuery } from '../../lib/catalogue';
import type { Names } from './change-text';
import { historyChanges } from './history-changes';

/** Schools and recipes by name; what is gone keeps its number. */
export function useNames(entries: readonly HistoryEntry[]): Names {
  const schools = useQuery(allSchoolsQuery).data;
  const recipes = useQuery(allRecipesQuery).data;
  return useMemo(() => {
    const schoolNames = new Map(schools?.map(({ id, name }) => [id, name]));
    const recipeNames = new Map(recipes?.map(({ id, name }) => [id, name]));
    const recipeOfItem = new Map<number, number>();
    for (const entry of entries) {
      for (const change of historyChanges(entry)) {
        const recipeId = change.field === 'recipeId' ? (change.new ?? change.old) : undefined;
        if (
          entry.menuItemId !== null &&
          recipeId !== undefined &&
          !recipeOfItem.has(entry.menuItemId)
        ) {
          recipeOfItem.set(entry.menuItemId, Number(recipeId));
        }
      }
    }
    const recipe = (id: number) => recipeNames.get(id) ?? `#${id}`;
    return {
      recipe,
      school: (id) => schoolNames.get(id) ?? `#${id}`,
      item: (id) => {
        const recipeId = id === null ? undefined : recipeOfItem.get(id);
        return recipeId === undefined ? undefined : recipe(recipeId);
      },
    };
  }, [entries, schools, recipes]);
}
