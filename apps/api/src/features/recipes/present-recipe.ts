import type { RecipeComponent as StoredComponent } from '@porsi/db/entities/recipe-component';
import type { Recipe as StoredRecipe } from '@porsi/db/entities/recipe';
import type { Recipe, RecipeComponent } from '@porsi/shared/recipes/recipe';

/** A recipe as an answer shows it, components in the order of cooking. */
export function presentRecipe(
  stored: StoredRecipe,
  components: readonly StoredComponent[],
): Recipe {
  const { id, version, name, category, instructions, isActive } = stored;
  return {
    id,
    version,
    name,
    category,
    instructions,
    isActive,
    components: components.map(presentComponent),
  };
}

export function presentComponent({
  name,
  unit,
  quantityPerSmall,
  quantityPerLarge,
}: RecipeComponent): RecipeComponent {
  return { name, unit, quantityPerSmall, quantityPerLarge };
}
