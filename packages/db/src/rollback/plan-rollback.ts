import { ALLOCATIONS_TABLE as TABLE, OLDER_TABLES } from '../adoption/older-tables.js';
import { readCatalog } from '../adoption/read-catalog.js';
import { MIGRATIONS_TABLE } from '../bookkeeping.js';
import { Adoption } from '../migrations/adoption.js';
import { KitchenTables } from '../migrations/kitchen-tables.js';
import { KitchenTriggers } from '../migrations/kitchen-triggers.js';
import { PortionSizeContract } from '../migrations/portion-size-contract.js';
import { PortionSizeExpand } from '../migrations/portion-size-expand.js';
import type { Asked } from '../migrations/step-migration.js';
import { columnIsIn } from '../migrations/sql/exists.js';
import { queryRows } from '../query/query-rows.js';
import { recogniseDatabase } from '../recognise-database.js';
import { findFilledColumns, type FilledColumn } from './filled-columns.js';
import { findHindrances } from './find-hindrances.js';

export interface MergedPair {
  readonly menuItemId: number;
  readonly schoolId: number;
  readonly portionsSmall: number;
  readonly portionsLarge: number;
  /** The row that stays. */
  readonly id: number;
}

export interface RollbackPlan {
  /** What runs, in one transaction, the locks first. */
  readonly statements: readonly string[];
  /** Migrations that are pending again afterwards. */
  readonly migrations: readonly string[];
  /** The first of the pairs of menu item and school whose sizes are merged. */
  readonly merged: readonly MergedPair[];
  readonly mergedPairs: number;
  readonly filled: readonly FilledColumn[];
  /** What stands in the way (it would be lost, or nobody can make up what is needed), a line each: such a plan is refused. */
  readonly hindrances: readonly string[];
}

const SHOWN = 1000;
const SIZE_INDEXES = ['idx_portion_size', 'idx_menu_item_school_portion'];

const MERGED = `
  SELECT menu_item_id AS "menuItemId", school_id AS "schoolId", min(id) AS id,
    coalesce(sum(portions) FILTER (WHERE portion_size = 'small'), 0) AS "portionsSmall",
    coalesce(sum(portions) FILTER (WHERE portion_size = 'large'), 0) AS "portionsLarge"
  FROM ${TABLE} JOIN (
    SELECT DISTINCT menu_item_id, school_id FROM ${TABLE} WHERE portion_size = 'small' ORDER BY 1, 2 LIMIT ${SHOWN}
  ) AS split USING (menu_item_id, school_id)
  GROUP BY menu_item_id, school_id ORDER BY 1, 2`;

/** The uniqueness of section 3 makes every small row a pair of its own. */
const PAIRS = `SELECT count(*) AS pairs FROM ${TABLE} WHERE portion_size = 'small'`;

/** What a rollback does; undefined where the change has never begun. Writes nothing. */
export async function planRollback(db: Asked): Promise<RollbackPlan | undefined> {
  const kind = await recogniseDatabase(db);
  if (kind === 'empty' || kind === 'older') return undefined;
  const [column] = await queryRows<{ there: boolean }>(
    db,
    `SELECT ${columnIsIn(TABLE, 'portion_size')} AS there`,
  );
  const sized = column?.there === true;
  const adopted = kind === 'adopted';
  if (!sized && !adopted) return undefined;
  const undone = [
    ...(sized ? [new PortionSizeContract()] : []),
    ...(adopted ? [new KitchenTriggers()] : []),
    ...(sized ? [new PortionSizeExpand()] : []),
    ...(adopted ? [new Adoption()] : []),
  ];
  // The next run has to find out again what an adopted database is.
  const migrations = [...undone, ...(adopted ? [new KitchenTables()] : [])].map(({ name }) => name);
  const undo: string[] = [];
  for (const migration of undone) undo.push(...(await migration.undoFor(db)));
  // Triggers go first: merging the sizes is no edit of anybody's. So do indexes that go with the column anyway.
  const first = (sql: string) => /^\s*DROP TRIGGER/.test(sql);
  const statements = [
    lockAll(adopted),
    'SET CONSTRAINTS ALL IMMEDIATE',
    ...undo.filter(first),
    ...(sized ? await dropIndexes(db) : []),
    ...undo.filter((sql) => !first(sql)),
    `DELETE FROM ${MIGRATIONS_TABLE} WHERE name IN (${migrations.map((name) => `'${name}'`).join(', ')})`,
  ];
  const { filled, unfillable } = await findFilledColumns(db);
  const [counted] = sized ? await queryRows<{ pairs: number }>(db, PAIRS) : [];
  return {
    statements,
    migrations,
    merged: counted && counted.pairs > 0 ? await queryRows<MergedPair>(db, MERGED) : [],
    mergedPairs: counted?.pairs ?? 0,
    filled,
    hindrances: [...(sized ? await findHindrances(db) : []), ...unfillable],
  };
}

/** Those that the statements change, all at once: nothing that takes long is thrown away for a lock that comes late. */
function lockAll(adopted: boolean): string {
  const tables = adopted ? Object.keys(OLDER_TABLES) : ['schools', 'menu_items', TABLE];
  return `LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`;
}

/** By their schema: another one on the search path may have some of these names too. */
async function dropIndexes(db: Asked): Promise<string[]> {
  const { indexes } = await readCatalog(db);
  return indexes
    .filter(({ name }) => SIZE_INDEXES.includes(name))
    .map(({ qualified }) => `DROP INDEX ${qualified}`);
}
