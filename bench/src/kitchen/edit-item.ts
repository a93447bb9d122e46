import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { Allocation } from '../saves/unnest-save.js';
import { call } from './call.js';
import type { BenchKitchen } from './bench-server.js';

/** A menu item that is saved again and again, every row with another number each time. */
export class EditedItem {
  private constructor(
    private readonly kitchen: BenchKitchen,
    private item: MenuItem,
  ) {}

  static async open(kitchen: BenchKitchen, id = kitchen.menuItemIds[0]): Promise<EditedItem> {
    const url = `${kitchen.api.url}/api/menu-items/${id}`;
    return new EditedItem(kitchen, await call<MenuItem>('GET', url, kitchen.token));
  }

  get id(): number {
    return this.item.id;
  }

  /** The stored allocations with one portion more or less in every row that is not empty. */
  changed(by: 1 | -1): Allocation[] {
    return this.item.allocations.map(({ schoolId, portionsSmall, portionsLarge }) => ({
      schoolId,
      portionsSmall: portionsSmall > 0 ? portionsSmall + by : 0,
      portionsLarge: portionsLarge > 0 ? portionsLarge + by : 0,
    }));
  }

  /** Reads it anew, after something else has written it. */
  async reload(): Promise<void> {
    this.item = await call<MenuItem>('GET', this.url, this.kitchen.token);
  }

  /** Saves through the API as the form does. */
  async save(allocations: readonly Allocation[]): Promise<void> {
    const totalPortions = allocations.reduce(
      (sum, entry) => sum + entry.portionsSmall + entry.portionsLarge,
      0,
    );
    const { date, recipe, version } = this.item;
    const body = { date, recipeId: recipe.id, totalPortions, allocations, version };
    this.item = await call<MenuItem>('PUT', this.url, this.kitchen.token, body);
  }

  private get url(): string {
    return `${this.kitchen.api.url}/api/menu-items/${this.item.id}`;
  }
}
