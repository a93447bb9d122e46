import { Injectable } from '@nestjs/common';
import type { ListOf } from '@porsi/shared/http/page';
import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import type { MenuItemQuery } from '@porsi/shared/menu-items/menu-item-query';
import { DataSource } from 'typeorm';
import { MENU_ITEM_SUMMARIES } from '../../kitchen/menu-item-summaries.sql.js';

const WHERE = `
  WHERE ($1::date IS NULL OR service_day(item.date) = $1)
    AND ($2::date IS NULL OR service_day(item.date) >= $2)
    AND ($3::date IS NULL OR service_day(item.date) <= $3)`;

const PAGE = `${MENU_ITEM_SUMMARIES} ${WHERE} ORDER BY service_day(item.date), item.id LIMIT $4 OFFSET $5`;
const COUNT = `SELECT count(*) AS total FROM menu_items item ${WHERE}`;

/** Finds menu items by day or days, with their totals. */
@Injectable()
export class ListMenuItems {
  constructor(private readonly dataSource: DataSource) {}

  async run({ date, from, to, page, pageSize }: MenuItemQuery): Promise<ListOf<MenuItemSummary>> {
    const days = [date ?? null, from ?? null, to ?? null];
    const [items, [count]] = await Promise.all([
      this.dataSource.query<MenuItemSummary[]>(PAGE, [...days, pageSize, (page - 1) * pageSize]),
      this.dataSource.query<{ total: number }[]>(COUNT, days),
    ]);
    return { items, total: count?.total ?? 0 };
  }
}
