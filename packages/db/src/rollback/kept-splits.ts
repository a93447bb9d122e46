import { SPLITS } from '../migrations/sql/portion-split.js';
import { tableIsSeen } from '../migrations/sql/exists.js';
import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';
import { SCHOOL_WITH_SMALL } from '../adoption/contract-words.js';

/** Sizes of one school for one menu item that a rollback kept and the migration after it could not give back. */
export interface KeptSplit {
  readonly menuItemId: number;
  readonly schoolId: number;
  readonly portionsSmall: number;
  readonly portionsLarge: number;
  readonly why: 'row is gone' | 'school left SD' | 'total has changed' | 'waits for the migration';
}

const KEPT = `
  SELECT split.menu_item_id AS "menuItemId", split.school_id AS "schoolId", split.small AS "portionsSmall", split.large AS "portionsLarge",
    CASE WHEN stored.portions IS NULL THEN 'row is gone' WHEN category IS DISTINCT FROM '${SCHOOL_WITH_SMALL}' THEN 'school left SD'
      WHEN stored.portions <> split.small + split.large THEN 'total has changed' ELSE 'waits for the migration' END AS why
  FROM (
    SELECT menu_item_id, school_id, coalesce(sum(portions) FILTER (WHERE portion_size = 'small'), 0) AS small,
      coalesce(sum(portions) FILTER (WHERE portion_size = 'large'), 0) AS large
    FROM ${SPLITS} GROUP BY menu_item_id, school_id
  ) AS split
  LEFT JOIN LATERAL (
    SELECT sum(portions) AS portions FROM menu_item_school_allocations AS row WHERE row.menu_item_id = split.menu_item_id AND row.school_id = split.school_id
  ) AS stored ON true
  LEFT JOIN schools ON schools.id = split.school_id
  ORDER BY 1, 2`;

/** What is kept aside now, and why it is not given back. Writes nothing. */
export async function listKeptSplits(db: Asked): Promise<KeptSplit[]> {
  const [table] = await queryRows<{ seen: boolean }>(db, `SELECT ${tableIsSeen(SPLITS)} AS seen`);
  return table?.seen ? queryRows<KeptSplit>(db, KEPT) : [];
}
