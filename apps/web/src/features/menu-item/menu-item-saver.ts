import { newOperationId } from '@porsi/client/operation-id';
import { isProblem, ProblemError } from '@porsi/client/problem-error';
import { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { MenuItemInput, MenuItemUpdate } from '@porsi/shared/menu-items/menu-item-input';
import { contentOf, toDraft } from './menu-item-draft';
import { differences } from '../../lib/three-way';

interface MenuItemsApi {
  create: (body: MenuItemInput, idempotencyKey?: string) => Promise<MenuItem>;
  update: (id: number, body: MenuItemUpdate) => Promise<MenuItem>;
}

/**
 * Saves one form's menu item exactly once, however often the answer is lost.
 *
 * A create whose fate is unknown is sent again under its key before anything else is: if it was
 * stored after all, what was typed since becomes an edit of it, never a second item.
 *
 * @param base the item that the form was opened with; null for a new one
 */
export function createMenuItemSaver(client: MenuItemsApi, base: MenuItem | null) {
  let stored = base;
  let unanswered: { key: string; input: MenuItemInput } | null = null;

  async function create(input: MenuItemInput): Promise<MenuItem> {
    const attempt = unanswered ?? { key: newOperationId(), input };
    unanswered = attempt;
    try {
      stored = await client.create(attempt.input, attempt.key);
      unanswered = null;
      return stored;
    } catch (error) {
      if (error instanceof ProblemError && error.status < 500) unanswered = null;
      throw error;
    }
  }

  async function update(item: MenuItem, input: MenuItemInput): Promise<MenuItem> {
    if (isSame(item, input)) return item;
    try {
      return await client.update(item.id, { ...input, version: item.version });
    } catch (error) {
      // The answer to an earlier attempt was lost, or someone else typed the very same.
      const current = currentOf(error);
      if (current && isSame(current, input)) return current;
      throw error;
    }
  }

  return async function save(input: MenuItemInput): Promise<MenuItem> {
    if (stored) return update(stored, input);
    const known = unanswered !== null && JSON.stringify(unanswered.input) !== JSON.stringify(input);
    if (!known) return create(input);
    try {
      return await update(await create(input), input);
    } catch (error) {
      if (stored || unanswered) throw error;
      return create(input);
    }
  };
}

/** What is stored now, out of a VERSION_CONFLICT. */
export function currentOf(error: unknown): MenuItem | undefined {
  return isProblem(error, 'VERSION_CONFLICT') ? MenuItem.safeParse(error.current).data : undefined;
}

function isSame(item: MenuItem, input: MenuItemInput): boolean {
  const rows = input.allocations.map(({ schoolId, portionsSmall, portionsLarge }) => {
    return [schoolId, { small: String(portionsSmall), large: String(portionsLarge) }] as const;
  });
  const head = {
    date: input.date,
    recipeId: input.recipeId,
    totalPortions: String(input.totalPortions),
  };
  const there = toDraft(contentOf(item));
  return differences(there, toDraft({ head, rows: new Map(rows) }), there).length === 0;
}
