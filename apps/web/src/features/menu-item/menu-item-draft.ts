import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import type { RowTexts } from './allocation-sheet';
import { readCount, readPortions, writePortions } from '../../lib/count-text';
import type { Draft } from '../../lib/three-way';

/** The fields above the allocation, as typed. */
export interface HeadValues {
  date: string;
  recipeId: number | null;
  totalPortions: string;
}

/** Every field of the form by one flat name, so that versions can be compared field by field. */
export type DraftKey = keyof HeadValues | `${number}.${PortionSize}`;
export type MenuItemDraft = Draft<DraftKey>;

/** What stands in the form. */
export interface FormContent {
  head: HeadValues;
  rows: ReadonlyMap<number, RowTexts>;
}

/** The form's content as it shows a stored item. */
export function contentOf(item: MenuItem): FormContent {
  return {
    head: { date: item.date, recipeId: item.recipe.id, totalPortions: String(item.totalPortions) },
    rows: new Map(
      item.allocations.map(({ schoolId, portionsSmall, portionsLarge }) => [
        schoolId,
        { small: writePortions(portionsSmall), large: writePortions(portionsLarge) },
      ]),
    ),
  };
}

/** The content as a draft; "080" and "80" are the same, and so are "0" and nothing. */
export function toDraft({ head, rows }: FormContent): MenuItemDraft {
  const draft = new Map<DraftKey, string>([
    ['date', head.date],
    ['recipeId', String(head.recipeId ?? '')],
    ['totalPortions', String(readCount(head.totalPortions) ?? head.totalPortions)],
  ]);
  for (const [schoolId, { small, large }] of rows) {
    draft.set(`${schoolId}.small`, canonical(small));
    draft.set(`${schoolId}.large`, canonical(large));
  }
  return draft;
}

/** The content that a draft describes. */
export function fromDraft(draft: MenuItemDraft): FormContent {
  const rows = new Map<number, RowTexts>();
  for (const [key, text] of draft) {
    const [schoolId, size] = key.split('.');
    if (size !== 'small' && size !== 'large') continue;
    rows.set(Number(schoolId), {
      small: '',
      large: '',
      ...rows.get(Number(schoolId)),
      [size]: text,
    });
  }
  const recipeId = Number(draft.get('recipeId'));
  return {
    head: {
      date: draft.get('date') ?? '',
      recipeId: recipeId > 0 ? recipeId : null,
      totalPortions: draft.get('totalPortions') ?? '',
    },
    rows,
  };
}

function canonical(text: string): string {
  const portions = readPortions(text);
  return portions === undefined ? text : writePortions(portions);
}
