import { setTimeout as pause } from 'node:timers/promises';
import { createPlanningClient } from '@porsi/client/planning-client';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { AllocationInput, MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import type { Random } from './random.js';

/** Milliseconds between two attempts. */
const AGAIN = 300;
const MOST_ATTEMPTS = 100;

/** The nutritionist, who goes on planning while the kitchen works. */
export class Planner {
  private readonly client;

  constructor(baseUrl: string) {
    this.client = createPlanningClient({ baseUrl, timeout: 5_000 });
  }

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    await this.client.session.signIn(credentials);
  }

  /**
   * Saves one of a day's items with other portions, without a school, or with one more.
   *
   * @param random its own: edits run at the same time
   * @param again told before each further attempt
   */
  edit(date: string, schoolIds: readonly number[], random: Random, again: () => void) {
    return untilDone(again, async () => {
      const { items } = await this.client.menuItems.list({ date });
      const chosen = random.pick(items);
      if (chosen === undefined) throw new Error(`no menu on ${date}`);
      const item = await this.client.menuItems.get(chosen.id);
      const allocations = changed(item, schoolIds, random);
      await this.client.menuItems.update(item.id, {
        ...inputOf(item, allocations),
        version: item.version,
      });
    });
  }

  /** Takes a week off the boards and puts it back. */
  async reopenAndApprove(date: string, again: () => void): Promise<void> {
    const bring = (status: 'draft' | 'approved', change: 'reopen' | 'approve') =>
      untilDone(again, async () => {
        const plan = await this.client.menuPlans.ofWeek(date);
        if (plan.status !== status) await this.client.menuPlans[change](plan.id);
      });
    await bring('draft', 'reopen');
    await bring('approved', 'approve');
  }
}

/** Tries until nothing is in the way, as somebody does who reads "not saved". */
async function untilDone(again: () => void, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      again();
      await pause(AGAIN);
    }
  }
}

function changed(item: MenuItem, schoolIds: readonly number[], random: Random): AllocationInput[] {
  const { allocations } = item;
  const entry = random.pick(allocations);
  const missing = schoolIds.filter((id) => !allocations.some(({ schoolId }) => schoolId === id));
  const added = random.pick(missing);
  if (added !== undefined && random.happens(0.5)) {
    return [...allocations, { schoolId: added, portionsSmall: 0, portionsLarge: 20 }];
  }
  if (entry === undefined) return [];
  const others = allocations.filter((other) => other !== entry);
  if (others.length > 1 && random.happens(0.25)) return others;
  const portionsLarge = Math.max(1, entry.portionsLarge + random.between(-5, 12));
  return [...others, { ...entry, portionsLarge }];
}

function inputOf({ date, recipe }: MenuItem, entries: readonly AllocationInput[]): MenuItemInput {
  const allocations = entries.map(({ schoolId, portionsSmall, portionsLarge }) => ({
    schoolId,
    portionsSmall,
    portionsLarge,
  }));
  const totalPortions = allocations.reduce(
    (sum, { portionsSmall, portionsLarge }) => sum + portionsSmall + portionsLarge,
    0,
  );
  return { date, recipeId: recipe.id, totalPortions, allocations };
}
