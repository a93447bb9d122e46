import { z } from 'zod';
import { Id, Line, Paragraphs, Version } from '../http/fields.js';
import { ActiveFlag, SearchQuery } from '../http/list-query.js';
import { asCode } from '../http/zod-issues.js';

const MAX_QUANTITY = 1_000_000;
const MAX_COMPONENTS = 50;

function hasAtMostThreeDecimals(value: number): boolean {
  return Number(value.toFixed(3)) === value;
}

/** How much of a component one portion takes, in the component's unit. */
const Quantity = z
  .number(asCode('QUANTITY_INVALID'))
  .min(0, asCode('QUANTITY_INVALID'))
  .max(MAX_QUANTITY, asCode('QUANTITY_INVALID'))
  .refine(hasAtMostThreeDecimals, asCode('QUANTITY_INVALID'));

/** What a dish is made of, with a quantity per small and per large portion. */
export const RecipeComponent = z
  .object(
    {
      name: Line(100),
      unit: Line(20),
      quantityPerSmall: Quantity,
      quantityPerLarge: Quantity,
    },
    asCode('VALUE_INVALID'),
  )
  .meta({ id: 'RecipeComponent' });
export type RecipeComponent = z.infer<typeof RecipeComponent>;

/** A recipe as an answer shows it, components in the order of cooking. */
export const Recipe = z
  .object({
    id: Id,
    version: z.int(),
    name: z.string(),
    category: z.string().nullable(),
    instructions: z.string().nullable(),
    isActive: z.boolean(),
    components: z.array(RecipeComponent),
  })
  .meta({ id: 'Recipe' });
export type Recipe = z.infer<typeof Recipe>;

export const RecipeInput = z
  .object({
    name: Line(200),
    category: Line(50).nullable().optional(),
    instructions: Paragraphs(10_000).nullable().optional(),
    isActive: z.boolean(asCode('VALUE_INVALID')).optional(),
    components: z
      .array(RecipeComponent, asCode('VALUE_INVALID'))
      .max(MAX_COMPONENTS, asCode('VALUE_INVALID'))
      .optional(),
  })
  .meta({ id: 'RecipeInput' });
export type RecipeInput = z.infer<typeof RecipeInput>;

/** An edit of a recipe; optional fields that are left out stay as they are. */
export const RecipeUpdate = RecipeInput.extend({ version: Version }).meta({ id: 'RecipeUpdate' });
export type RecipeUpdate = z.infer<typeof RecipeUpdate>;

export const RecipeQuery = SearchQuery.extend({
  active: ActiveFlag,
});
export type RecipeQuery = z.infer<typeof RecipeQuery>;
