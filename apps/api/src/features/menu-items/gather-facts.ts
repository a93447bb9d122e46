import {
  recipeIdOf,
  schoolIdsOf,
  type MenuItemFacts,
} from '@porsi/shared/menu-items/review-menu-item';
import type { EntityManager } from 'typeorm';
import type { StoredItem } from '../../kitchen/stored-item.js';
import { plannedQuery } from '../../platform/database/planned-query.js';
import { dateIn } from './read-input.js';
import { readShares, storedPortions, type SchoolShare } from './school-shares.js';

/** What the portion rules need to judge an input by, and the names that its answer shows. */
export interface KnownFacts extends MenuItemFacts {
  /** The schools that the input names and those that the item goes to, by name. */
  shares: readonly SchoolShare[];
  /** The schools among them that have everything packed on the day that the input names. */
  packed: ReadonlySet<number>;
  /** Of the recipe that the input names; empty when it may not be planned. */
  recipeName: string;
}

const RECIPE = {
  name: 'active-recipe',
  text: 'SELECT name FROM recipes WHERE id = $1::int8 AND is_active',
};

/** The schools that an input names and those that a menu item goes to; of a new one, null, there are none. */
export async function readSharesFor(
  tx: EntityManager,
  input: unknown,
  menuItemId: number | null,
): Promise<SchoolShare[]> {
  return readShares(tx, menuItemId, schoolIdsOf(input), dateIn(input));
}

/** The facts about an input whose schools were read; without an item, for a new one. */
export async function gatherFacts(
  tx: EntityManager,
  input: unknown,
  featurePortionSize: boolean,
  shares: readonly SchoolShare[],
  item?: StoredItem,
): Promise<KnownFacts> {
  const recipeId = recipeIdOf(input);
  const recipeName = await nameOfRecipe(tx, recipeId, item);
  return {
    featurePortionSize,
    shares,
    packed: new Set(shares.filter(({ isPacked }) => isPacked).map(({ id }) => id)),
    schools: new Map(shares.map((school) => [school.id, school])),
    stored: new Map(storedPortions(shares).map((entry) => [entry.schoolId, entry])),
    recipeIds: new Set(recipeId === undefined || recipeName === undefined ? [] : [recipeId]),
    recipeName: recipeName ?? '',
  };
}

/** The name of a recipe that may be planned: it is active, or on this menu item already. */
async function nameOfRecipe(
  tx: EntityManager,
  id: number | undefined,
  item?: StoredItem,
): Promise<string | undefined> {
  if (id === undefined) return undefined;
  if (id === item?.recipeId) return item.recipeName;
  const [recipe] = await plannedQuery<{ name: string }>(tx, RECIPE, [id]);
  return recipe?.name;
}
