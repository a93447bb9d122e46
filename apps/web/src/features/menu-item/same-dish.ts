import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';

/** Another item of the same day with the same recipe: allowed, and most often a mistake. */
export function sameDish(
  planned: readonly MenuItemSummary[],
  recipeId: number | null,
  ownId: number | undefined,
): MenuItemSummary | undefined {
  return planned.find(({ id, recipe }) => recipe.id === recipeId && id !== ownId);
}
