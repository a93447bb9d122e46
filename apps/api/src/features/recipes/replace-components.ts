import { isDeepStrictEqual } from 'node:util';
import { RecipeComponent as StoredComponent } from '@porsi/db/entities/recipe-component';
import type { RecipeComponent } from '@porsi/shared/recipes/recipe';
import type { EntityManager } from 'typeorm';
import { componentsOf } from './components-of.js';
import { presentComponent } from './present-recipe.js';

/** Stores what a dish is made of, in this order; answers whether that is a change. */
export async function replaceComponents(
  tx: EntityManager,
  recipeId: number,
  components: readonly RecipeComponent[],
): Promise<boolean> {
  const stored = (await componentsOf(tx, [recipeId])).get(recipeId) ?? [];
  if (isDeepStrictEqual(stored.map(presentComponent), components.map(presentComponent)))
    return false;
  await tx.delete(StoredComponent, { recipeId });
  await tx.insert(
    StoredComponent,
    components.map((component, position) => ({ ...component, recipeId, position })),
  );
  return true;
}
