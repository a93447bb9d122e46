import type { EntityManager } from 'typeorm';
import { mixedCategoriesIf } from '../../kitchen/mixed-categories.js';
import { MENU_ITEM } from './menu-item.sql.js';

/** A menu item as the text of its JSON, as this transaction sees it; undefined when there is none. */
export async function readMenuItem(
  tx: EntityManager,
  id: number,
  featurePortionSize: boolean,
): Promise<string | undefined> {
  const [item] = await tx.query<{ text: string }[]>(MENU_ITEM, [id, mixedCategoriesIf(featurePortionSize)]);
  return item?.text;
}
