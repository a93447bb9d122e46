import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { Refusal } from '../../platform/http/refusal.js';
import { readMenuItem } from './read-menu-item.js';

/** Opens a menu item with its allocations. */
@Injectable()
export class GetMenuItem {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @returns the menu item as the text of its JSON */
  async run(id: number): Promise<string> {
    const text = await readMenuItem(this.dataSource.manager, id, this.env.featurePortionSize);
    if (text === undefined) throw new Refusal('NOT_FOUND');
    return text;
  }
}
