import { Injectable } from '@nestjs/common';
import type { ListOf, PageQuery } from '@porsi/shared/http/page';
import type { Tablet } from '@porsi/shared/tablets/tablet';
import { DataSource } from 'typeorm';
import { readTablets } from './read-tablets.js';

const COUNT = 'SELECT count(*) AS total FROM kds_tablets WHERE revoked_at IS NULL';

@Injectable()
export class ListTablets {
  constructor(private readonly dataSource: DataSource) {}

  async run({ page, pageSize }: PageQuery): Promise<ListOf<Tablet>> {
    const [items, [count]] = await Promise.all([
      readTablets(this.dataSource, { limit: pageSize, offset: (page - 1) * pageSize }),
      this.dataSource.query<{ total: number }[]>(COUNT),
    ]);
    return { items, total: count?.total ?? 0 };
  }
}
