import { RecipeComponent as StoredComponent } from '@porsi/db/entities/recipe-component';
import { In, type EntityManager } from 'typeorm';

/** The components of some recipes by recipe id, in the order of cooking. */
export async function componentsOf(
  manager: EntityManager,
  recipeIds: readonly number[],
): Promise<ReadonlyMap<number, StoredComponent[]>> {
  const byRecipe = new Map<number, StoredComponent[]>(recipeIds.map((id) => [id, []]));
  if (recipeIds.length === 0) return byRecipe;
  const where = { recipeId: In([...recipeIds]) };
  const components = await manager.find(StoredComponent, {
    where,
    order: { position: 'ASC', id: 'ASC' },
  });
  for (const component of components) byRecipe.get(component.recipeId)?.push(component);
  return byRecipe;
}
