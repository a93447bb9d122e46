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

/** A dish that was deleted is told by its last entry. */
const PAGE = `
  SELECT
    entry.id,
    entry.at,
    json_build_object('id', entry.user_id, 'fullName', entry.user_name) AS user,
    entry.address,
    entry.action,
    entry.date,
    entry.menu_item_id AS "menuItemId",
    recipe.name AS "recipeName",
    entry.school_id AS "schoolId",
    entry.old,
    entry.new
  FROM (SELECT * FROM history ${WHERE} ORDER BY id DESC LIMIT $3 OFFSET $4) entry
  LEFT JOIN menu_items item ON item.id = entry.menu_item_id
  LEFT JOIN LATERAL (
    SELECT (deletion.old->>'recipeId')::int8 AS recipe_id
    FROM history deletion
    WHERE item.id IS NULL AND deletion.menu_item_id = entry.menu_item_id AND deletion.action = 'menu-item.delete'
    ORDER BY deletion.id DESC LIMIT 1
  ) gone ON true
  LEFT JOIN recipes recipe ON recipe.id = coalesce(item.recipe_id, gone.recipe_id)
  ORDER BY entry.id DESC`;

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
