import { RecipeComponent, RecipeInput, type Recipe } from '@porsi/shared/recipes/recipe';
import { z } from 'zod';
import { typedField } from '../../lib/typed-field';
import { readQuantity } from './quantity-text';

const { name, category, instructions, isActive } = RecipeInput.shape;
const component = RecipeComponent.shape;

/** The request's schema, read from what the fields hold. */
export const RecipeForm = z.object({
  name,
  category: typedField(z.string(), (text) => text.trim() || null, category),
  instructions: typedField(z.string(), (text) => text.trim() || null, instructions),
  isActive: isActive.unwrap(),
  components: z.array(
    z.object({
      name: component.name,
      unit: component.unit,
      quantityPerSmall: typedField(z.string(), readQuantity, component.quantityPerSmall),
      quantityPerLarge: typedField(z.string(), readQuantity, component.quantityPerLarge),
    }),
  ),
});
export type RecipeValues = z.input<typeof RecipeForm>;
export type RecipeOutput = z.output<typeof RecipeForm>;

/** A component that nothing is known of yet. */
export const emptyComponent = { name: '', unit: 'g', quantityPerSmall: '', quantityPerLarge: '' };

/** What stands in the form for a recipe, or for a new one. */
export function recipeValues(recipe: Recipe | null): RecipeValues {
  return {
    name: recipe?.name ?? '',
    category: recipe?.category ?? '',
    instructions: recipe?.instructions ?? '',
    isActive: recipe?.isActive ?? true,
    components: (recipe?.components ?? []).map((entry) => ({
      name: entry.name,
      unit: entry.unit,
      quantityPerSmall: String(entry.quantityPerSmall),
      quantityPerLarge: String(entry.quantityPerLarge),
    })),
  };
}
