import { createPlanningClient } from '@porsi/client/planning-client';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { AllocationInput, MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import type { Random } from './random.js';

/** The nutritionist, who goes on planning while the kitchen works. */
export class Planner {
  private readonly client;

  constructor(
    baseUrl: string,
    private readonly random: Random,
  ) {
    this.client = createPlanningClient({ baseUrl, timeout: 5_000 });
  }

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    await this.client.session.signIn(credentials);
  }

  /** Saves one of a day's items with other portions, without a school, or with one more. */
  async edit(date: string, schoolIds: readonly number[]): Promise<void> {
    const { items } = await this.client.menuItems.list({ date });
    const chosen = this.random.pick(items);
    if (chosen === undefined) return;
    const item = await this.client.menuItems.get(chosen.id);
    const allocations = this.changed(item, schoolIds);
    await this.client.menuItems.update(item.id, {
      ...inputOf(item, allocations),
      version: item.version,
    });
  }

  /** Takes a week off the boards and puts it back. */
  async reopenAndApprove(date: string): Promise<void> {
    const plan = await this.client.menuPlans.ofWeek(date);
    await this.client.menuPlans.reopen(plan.id);
    await this.client.menuPlans.approve(plan.id);
  }

  private changed(item: MenuItem, schoolIds: readonly number[]): AllocationInput[] {
    const { allocations } = item;
    const entry = this.random.pick(allocations);
    const missing = schoolIds.filter((id) => !allocations.some(({ schoolId }) => schoolId === id));
    const added = this.random.pick(missing);
    if (added !== undefined && this.random.happens(0.5)) {
      return [...allocations, { schoolId: added, portionsSmall: 0, portionsLarge: 20 }];
    }
    if (entry === undefined) return [];
    const others = allocations.filter((other) => other !== entry);
    if (others.length > 1 && this.random.happens(0.25)) return others;
    const portionsLarge = Math.max(1, entry.portionsLarge + this.random.between(-5, 12));
    return [...others, { ...entry, portionsLarge }];
  }
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
