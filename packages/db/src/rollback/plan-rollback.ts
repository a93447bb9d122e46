import { readAdoptionRecord } from '../adoption/adoption-record.js';
import { ALLOCATIONS_TABLE as TABLE } from '../adoption/older-tables.js';
import { Adoption } from '../migrations/adoption.js';
import { KitchenTables } from '../migrations/kitchen-tables.js';
import { KitchenTriggers } from '../migrations/kitchen-triggers.js';
import { PortionSizeContract } from '../migrations/portion-size-contract.js';
import { PortionSizeExpand } from '../migrations/portion-size-expand.js';
import type { Asked } from '../migrations/step-migration.js';
import { columnIsIn } from '../migrations/sql/exists.js';
import { queryRows } from '../query/query-rows.js';
import { recogniseDatabase } from '../recognise-database.js';

export interface MergedPair {
  readonly menuItemId: number;
  readonly schoolId: number;
  readonly portionsSmall: number;
  readonly portionsLarge: number;
  /** The row that stays. */
  readonly id: number;
}

export interface FilledColumn {
  readonly table: string;
  readonly column: string;
  /** Rows that Porsi added and that get a placeholder, because the older application needs a value. */
  readonly rows: number;
}

export interface RollbackPlan {
  /** What runs, in one transaction. */
  readonly statements: readonly string[];
  /** Migrations that are pending again afterwards. */
  readonly migrations: readonly string[];
  readonly merged: readonly MergedPair[];
  readonly filled: readonly FilledColumn[];
}

const MERGED = `
  SELECT menu_item_id AS "menuItemId", school_id AS "schoolId", min(id) AS id,
    coalesce(sum(portions) FILTER (WHERE portion_size = 'small'), 0) AS "portionsSmall",
    coalesce(sum(portions) FILTER (WHERE portion_size = 'large'), 0) AS "portionsLarge"
  FROM ${TABLE} GROUP BY menu_item_id, school_id HAVING bool_or(portion_size = 'small') ORDER BY 1, 2`;

/** What a rollback does; undefined where the change has never begun. Writes nothing. */
export async function planRollback(db: Asked): Promise<RollbackPlan | undefined> {
  const kind = await recogniseDatabase(db);
  if (kind === 'empty' || kind === 'older') return undefined;
  const [column] = await queryRows<{ there: boolean }>(
    db,
    `SELECT ${columnIsIn(TABLE, 'portion_size')} AS there`,
  );
  const sized = column?.there === true;
  if (!sized && kind === 'own') return undefined;
  const undone = [
    ...(sized ? [new PortionSizeContract()] : []),
    ...(kind === 'adopted' ? [new KitchenTriggers()] : []),
    ...(sized ? [new PortionSizeExpand()] : []),
    ...(kind === 'adopted' ? [new Adoption()] : []),
  ];
  const statements: string[] = [];
  for (const migration of undone) statements.push(...(await migration.undoFor(db)));
  return {
    statements: withoutTriggers(statements, kind === 'adopted'),
    migrations: [
      ...undone.map(({ name }) => name),
      // The next run has to find out again what this database is.
      ...(kind === 'adopted' ? [new KitchenTables().name] : []),
    ],
    merged: sized ? await queryRows<MergedPair>(db, MERGED) : [],
    filled: await listFilled(db),
  };
}

/** Triggers on the older tables go first: merging the sizes is no edit of anybody's. */
function withoutTriggers(statements: readonly string[], adopted: boolean): string[] {
  if (!adopted) return [...statements];
  const first = (sql: string) => /^\s*DROP TRIGGER/.test(sql);
  return [...statements.filter(first), ...statements.filter((sql) => !first(sql))];
}

async function listFilled(db: Asked): Promise<FilledColumn[]> {
  const record = await readAdoptionRecord(db);
  const filled: FilledColumn[] = [];
  for (const { table, column } of record?.relaxed ?? []) {
    const [empty] = await queryRows<{ rows: number }>(
      db,
      `SELECT count(*) AS rows FROM ${table} WHERE "${column}" IS NULL`,
    );
    if (empty && empty.rows > 0) filled.push({ table, column, rows: empty.rows });
  }
  return filled;
}
