import { Inject, Injectable } from '@nestjs/common';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { DataSource } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { readItem } from '../../kitchen/stored-item.js';
import { Refusal } from '../../platform/http/refusal.js';
import { presentMenuItem } from './present-menu-item.js';
import { readShares, storedPortions } from './school-shares.js';

/** Opens a menu item with its allocations. */
@Injectable()
export class GetMenuItem {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async run(id: number): Promise<MenuItem> {
    // One snapshot for both statements: a version belongs to its rows.
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const item = await readItem(tx, id);
      if (!item) throw new Refusal('NOT_FOUND');
      const shares = await readShares(tx, id);
      return presentMenuItem(item, storedPortions(shares), shares, this.env.featurePortionSize);
    });
  }
}
