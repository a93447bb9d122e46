import type { PlannedDay } from '@porsi/db/testing/scenarios';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import type { ApiAnswer, ApiCaller } from './api-caller.js';
import { sorted } from './matchers.js';

/** The menu item of a planned day as an input, with changes. */
export function inputOf(day: PlannedDay, changes: Partial<MenuItemInput> = {}): MenuItemInput {
  return {
    date: day.date,
    recipeId: day.recipe,
    totalPortions: 500,
    allocations: [
      { schoolId: day.sd, portionsSmall: 80, portionsLarge: 90 },
      { schoolId: day.smp, portionsSmall: 0, portionsLarge: 130 },
      { schoolId: day.sma, portionsSmall: 0, portionsLarge: 200 },
    ],
    ...changes,
  };
}

/** An answer's body, taken for what the contract says it is. */
export function bodyOf<Body>(answer: ApiAnswer): Body {
  return answer.body as Body;
}

/** The menu item as stored now. */
export async function openItem(planner: ApiCaller, id: number): Promise<MenuItem> {
  return bodyOf<MenuItem>(await planner.get(`/api/menu-items/${id}`));
}

/** The codes and paths of a refusal's issues, sorted. */
export function issuesOf(answer: ApiAnswer): string[] {
  const { issues = [] } = bodyOf<{ issues?: { code: string; path: unknown[] }[] }>(answer);
  return sorted(issues.map(({ code, path }) => `${code} ${path.join('.')}`));
}

/** Edits the menu item of a planned day. */
export async function editItem(
  planner: ApiCaller,
  day: PlannedDay,
  changes: Partial<MenuItemInput>,
): Promise<ApiAnswer> {
  const { version } = await openItem(planner, day.item);
  const answer = await planner.put(`/api/menu-items/${day.item}`, {
    version,
    ...inputOf(day, changes),
  });
  if (answer.status !== 200) throw new Error(`not edited: ${answer.text}`);
  return answer;
}
