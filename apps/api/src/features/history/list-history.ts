import { Injectable } from '@nestjs/common';
import type { HistoryEntry, HistoryQuery } from '@porsi/shared/history/history-entry';
import type { ListOf } from '@porsi/shared/http/page';
import { DataSource } from 'typeorm';

interface HistoryRow extends Omit<HistoryEntry, 'at'> {
  at: Date;
}

/** A dish that was moved is found under both of its days: its entry keeps the day that it left. */
const WHERE = `
  WHERE ($1::date IS NULL OR date = $1 OR (action = 'menu-item.update' AND old->>'date' = $1::date::text))
    AND ($2::int8 IS NULL OR menu_item_id = $2)`;

const PAGE = `
  SELECT
    id AS id,
    at,
    json_build_object('id', user_id, 'fullName', user_name) AS user,
    address,
    action,
    date,
    menu_item_id AS "menuItemId",
    school_id AS "schoolId",
    old,
    new
  FROM history ${WHERE}
  ORDER BY id DESC LIMIT $3 OFFSET $4`;

const COUNT = `SELECT count(*) AS total FROM history ${WHERE}`;

/** Looks up who changed what, the latest first. */
@Injectable()
export class ListHistory {
  constructor(private readonly dataSource: DataSource) {}

  async run({ date, menuItemId, page, pageSize }: HistoryQuery): Promise<ListOf<HistoryEntry>> {
    const which = [date ?? null, menuItemId ?? null];
    const [rows, [count]] = await Promise.all([
      this.dataSource.query<HistoryRow[]>(PAGE, [...which, pageSize, (page - 1) * pageSize]),
      this.dataSource.query<{ total: number }[]>(COUNT, which),
    ]);
    return {
      items: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
      total: count?.total ?? 0,
    };
  }
}
