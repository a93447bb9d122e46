import { readAdoptionRecord } from '../adoption/adoption-record.js';
import { ALLOCATIONS_TABLE as TABLE, OLDER_TABLES } from '../adoption/older-tables.js';
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
import { findHindrances } from './find-hindrances.js';

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
  /** What runs, in one transaction: `beside` and then `exclusively`. */
  readonly statements: readonly string[];
  /** While it runs writers wait and readers go on: the part that takes long. */
  readonly beside: readonly string[];
  /** While it runs everybody waits, a moment. */
  readonly exclusively: readonly string[];
  /** Migrations that are pending again afterwards. */
  readonly migrations: readonly string[];
  /** The first of the pairs of menu item and school whose sizes are merged. */
  readonly merged: readonly MergedPair[];
  readonly mergedPairs: number;
  readonly filled: readonly FilledColumn[];
  /** What of others would be lost, a line each: such a plan is refused. */
  readonly hindrances: readonly string[];
}

const SHOWN = 1000;

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
  const contract = new PortionSizeContract();
  const undone = [
    ...(sized ? [contract] : []),
    ...(adopted ? [new KitchenTriggers()] : []),
    ...(sized ? [new PortionSizeExpand()] : []),
    ...(adopted ? [new Adoption()] : []),
  ];
  // The next run has to find out again what an adopted database is.
  const migrations = [...undone, ...(adopted ? [new KitchenTables()] : [])].map(({ name }) => name);
  const undo: string[] = [];
  for (const migration of undone) undo.push(...(await migration.undoFor(db)));
  const triggers = undo.filter((sql) => /^\s*DROP TRIGGER/.test(sql));
  const rest = undo.filter((sql) => !triggers.includes(sql) && !contract.undoBeside.includes(sql));
  const beside = sized
    ? [
        `LOCK TABLE ${TABLE} IN SHARE ROW EXCLUSIVE MODE`,
        ...(await switchOff(db, triggers)),
        ...contract.undoBeside,
        'SET CONSTRAINTS ALL IMMEDIATE',
      ]
    : [];
  const exclusively = [
    lockAll(adopted),
    ...triggers,
    ...rest,
    `DELETE FROM ${MIGRATIONS_TABLE} WHERE name IN (${migrations.map((name) => `'${name}'`).join(', ')})`,
  ];
  const [counted] = sized ? await queryRows<{ pairs: number }>(db, PAIRS) : [];
  return {
    statements: [...beside, ...exclusively],
    beside,
    exclusively,
    migrations,
    merged: counted && counted.pairs > 0 ? await queryRows<MergedPair>(db, MERGED) : [],
    mergedPairs: counted?.pairs ?? 0,
    filled: await listFilled(db),
    hindrances: sized ? await findHindrances(db) : [],
  };
}

/** Those that the statements change. */
function lockAll(adopted: boolean): string {
  const tables = adopted ? Object.keys(OLDER_TABLES) : ['schools', 'menu_items', TABLE];
  return `LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`;
}

/** Of the triggers that go, those that would take merging the sizes for somebody's edit. */
async function switchOff(db: Asked, triggers: readonly string[]): Promise<string[]> {
  const names = triggers.flatMap((sql) =>
    [...sql.matchAll(/DROP TRIGGER IF EXISTS (\w+) ON (\w+)/g)]
      .filter(([, , table]) => table === TABLE)
      .map(([, name]) => name),
  );
  const found = await queryRows<{ name: string }>(
    db,
    `SELECT tgname AS name FROM pg_trigger WHERE tgrelid = to_regclass('${TABLE}') AND tgname = ANY ($1) ORDER BY 1`,
    [names],
  );
  return found.map(({ name }) => `ALTER TABLE ${TABLE} DISABLE TRIGGER ${name}`);
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
