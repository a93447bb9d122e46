import { ALLOCATIONS_TABLE as TABLE } from '../adoption/older-tables.js';
import { queryRows } from '../query/query-rows.js';
import { buildIndex } from './build-index.js';
import { columnIsIn } from './sql/exists.js';
import { StepMigration, type Asked, type MigrationStep } from './step-migration.js';

const ALL_ROWS = `SELECT count(*) FROM ${TABLE}`;
const EXCLUSIVE = `ACCESS EXCLUSIVE on ${TABLE}, a moment`;
const NOBODY_WAITS = `SHARE UPDATE EXCLUSIVE on ${TABLE}: nobody waits`;

const attribute = (condition: string) =>
  `EXISTS (SELECT FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attrelid = to_regclass('${TABLE}') AND attname = 'portion_size' AND NOT attisdropped AND ${condition})`;
const constraint = (name: string, condition = 'true') =>
  `EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass('${TABLE}') AND conname = '${name}' AND ${condition})`;
const REQUIRED = attribute('attnotnull');
const WITNESS = 'check_portion_size_is_given';

/**
 * The portion size, added while the older application goes on: it still inserts (`DEFAULT 'large'`)
 * and its uniqueness of (menu item, school) still holds. No step keeps readers or writers waiting for
 * longer than a catalog entry takes; a run that is killed leaves steps that the next one finishes, so
 * it runs outside a transaction (CREATE INDEX CONCURRENTLY cannot run inside one).
 *
 * What another script did of it already stays; only what it left out is added.
 */
export class PortionSizeExpand extends StepMigration {
  readonly name = 'PortionSizeExpand1790000003000';
  readonly transaction = false;
  readonly steps = stepsIn();

  readonly undo = [`ALTER TABLE ${TABLE} DROP COLUMN IF EXISTS portion_size`];

  /** Indexes lie in the schema of their table, which need not be the one where new tables are made. */
  override async stepsFor(db: Asked): Promise<readonly MigrationStep[]> {
    const [table] = await queryRows<{ schema: string }>(
      db,
      `SELECT quote_ident(nspname) AS schema FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
       WHERE pg_class.oid = to_regclass('${TABLE}') AND nspname <> current_schema()`,
    );
    return stepsIn(table?.schema);
  }
}

function stepsIn(schema?: string): MigrationStep[] {
  return [
    {
      title: 'add portion_size; rows from before read as large without being written',
      lock: EXCLUSIVE,
      sql: `ALTER TABLE ${TABLE} ADD COLUMN portion_size varchar(10) NOT NULL DEFAULT 'large'`,
      doneWhen: columnIsIn(TABLE, 'portion_size'),
    },
    {
      title: 'let rows without a size be large',
      lock: EXCLUSIVE,
      sql: `ALTER TABLE ${TABLE} ALTER COLUMN portion_size SET DEFAULT 'large'`,
      doneWhen: `${attribute(`pg_get_expr(adbin, adrelid) ~ '^''large''(::character varying|::varchar)?$'`)} OR NOT ${columnIsIn(TABLE, 'portion_size')}`,
      repair: true,
    },
    ...requireSize(),
    {
      title: 'add check_portion_size for new rows',
      lock: EXCLUSIVE,
      sql: `ALTER TABLE ${TABLE} ADD CONSTRAINT check_portion_size CHECK (portion_size IN ('small', 'large')) NOT VALID`,
      doneWhen: constraint('check_portion_size'),
    },
    {
      title: 'validate check_portion_size for the rows from before',
      lock: NOBODY_WAITS,
      sql: `ALTER TABLE ${TABLE} VALIDATE CONSTRAINT check_portion_size`,
      rows: ALL_ROWS,
      doneWhen: constraint('check_portion_size', 'convalidated'),
    },
    ...buildIndex({
      table: TABLE,
      name: 'idx_menu_item_school_portion',
      on: '(menu_item_id, school_id, portion_size)',
      unique: true,
      schema,
    }),
    ...buildIndex({ table: TABLE, name: 'idx_portion_size', on: '(portion_size)', schema }),
  ];
}

/** For a column that another script left without NOT NULL: a validated check spares the scan under a lock. */
function requireSize(): MigrationStep[] {
  return [
    {
      title: 'have portion_size given in new rows',
      lock: EXCLUSIVE,
      sql: `ALTER TABLE ${TABLE} ADD CONSTRAINT ${WITNESS} CHECK (portion_size IS NOT NULL) NOT VALID`,
      doneWhen: `${REQUIRED} OR ${constraint(WITNESS)} OR NOT ${columnIsIn(TABLE, 'portion_size')}`,
      repair: true,
    },
    {
      title: 'validate that portion_size is given',
      lock: NOBODY_WAITS,
      sql: `ALTER TABLE ${TABLE} VALIDATE CONSTRAINT ${WITNESS}`,
      rows: ALL_ROWS,
      doneWhen: `${REQUIRED} OR NOT ${columnIsIn(TABLE, 'portion_size')} OR ${constraint(WITNESS, 'convalidated')}`,
      repair: true,
    },
    {
      title: 'require portion_size',
      lock: EXCLUSIVE,
      sql: `ALTER TABLE ${TABLE} ALTER COLUMN portion_size SET NOT NULL`,
      doneWhen: `${REQUIRED} OR NOT ${columnIsIn(TABLE, 'portion_size')}`,
      repair: true,
    },
    {
      title: 'drop the check that made it cheap',
      lock: EXCLUSIVE,
      sql: `ALTER TABLE ${TABLE} DROP CONSTRAINT ${WITNESS}`,
      doneWhen: `NOT ${constraint(WITNESS)} AND (${REQUIRED} OR NOT ${columnIsIn(TABLE, 'portion_size')})`,
      repair: true,
    },
  ];
}
