import { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import { z } from 'zod';
import { readCount } from '../../lib/count-text';
import { typedField } from '../../lib/typed-field';

const { date, recipeId, totalPortions } = MenuItemInput.shape;

/** The request's own schema for what stands above the allocation, read from what the fields hold. */
export const HeadSchema = z.object({
  date,
  recipeId: typedField(z.number().nullable(), (id) => id ?? undefined, recipeId),
  totalPortions: typedField(z.string(), readTotal, totalPortions),
});
export type HeadOutput = z.output<typeof HeadSchema>;

function readTotal(text: string): number | undefined {
  return text.trim() === '' ? undefined : (readCount(text) ?? Number.NaN);
}
