import { recipeIdOf, schoolIdsOf, type MenuItemFacts } from '@porsi/shared/menu-items/review-menu-item';
import type { SchoolPortions } from '@porsi/shared/portions/allocation-rows';
import type { SchoolCategory } from '@porsi/shared/portions/portion-sizes';
import type { EntityManager } from 'typeorm';
import type { StoredItem } from '../../kitchen/lock-item.js';

/** What is known about the schools and the recipe that an input and its menu item name. */
export interface KnownFacts extends MenuItemFacts {
  stored: ReadonlyMap<number, SchoolPortions>;
}

interface SchoolRow {
  id: number;
  category: SchoolCategory | null;
  isActive: boolean;
  small: number;
  large: number;
  isStored: boolean;
}

const SCHOOLS = `
  SELECT
    school.id AS id,
    school.category,
    school.is_active AS "isActive",
    share.school_id IS NOT NULL AS "isStored",
    coalesce(share.small, 0) AS small,
    coalesce(share.large, 0) AS large
  FROM (
    SELECT
      school_id,
      max(portions) FILTER (WHERE portion_size = 'small') AS small,
      max(portions) FILTER (WHERE portion_size = 'large') AS large
    FROM menu_item_school_allocations
    WHERE menu_item_id = $1
    GROUP BY school_id
  ) AS share
  FULL JOIN (SELECT DISTINCT unnest($2::int8[]) AS school_id) AS named ON named.school_id = share.school_id
  JOIN schools school ON school.id = coalesce(share.school_id, named.school_id)`;

const RECIPE = 'SELECT FROM recipes WHERE id = $1 AND is_active';

/** Reads what the portion rules need to judge an input by; without an item, for a new one. */
export async function gatherFacts(
  tx: EntityManager,
  input: unknown,
  featurePortionSize: boolean,
  item?: StoredItem,
): Promise<KnownFacts> {
  const rows = await tx.query<SchoolRow[]>(SCHOOLS, [item?.id ?? null, schoolIdsOf(input)]);
  return {
    featurePortionSize,
    recipeIds: await plannableRecipes(tx, recipeIdOf(input), item?.recipeId),
    schools: new Map(rows.map((school) => [school.id, school])),
    stored: new Map(rows.filter(({ isStored }) => isStored).map((row) => [row.id, portionsOf(row)])),
  };
}

function portionsOf({ id, small, large }: SchoolRow): SchoolPortions {
  return { schoolId: id, portionsSmall: small, portionsLarge: large };
}

/** The recipe that an input names, when it is active or on this menu item already. */
async function plannableRecipes(
  tx: EntityManager,
  wanted: number | undefined,
  current: number | undefined,
): Promise<ReadonlySet<number>> {
  if (wanted === undefined) return new Set();
  if (wanted === current) return new Set([wanted]);
  const active = await tx.query<object[]>(RECIPE, [wanted]);
  return new Set(active.length > 0 ? [wanted] : []);
}
