import { StepMigration, type MigrationStep } from './step-migration.js';

const TABLE = 'menu_item_school_allocations';
const ALL_ROWS = `SELECT count(*) FROM ${TABLE}`;

/**
 * The portion size, added while the older application goes on: it still inserts (`DEFAULT 'large'`)
 * and its uniqueness of (menu item, school) still holds. No step keeps readers or writers waiting for
 * longer than a catalog entry takes; a run that is killed leaves steps that the next one finishes, so
 * it runs outside a transaction (CREATE INDEX CONCURRENTLY cannot run inside one).
 */
export class PortionSizeExpand extends StepMigration {
  readonly name = 'PortionSizeExpand1790000003000';
  readonly transaction = false;

  readonly steps: readonly MigrationStep[] = [
    {
      title: 'add portion_size; rows from before read as large without being written',
      lock: `ACCESS EXCLUSIVE on ${TABLE}, a moment`,
      sql: `ALTER TABLE ${TABLE} ADD COLUMN IF NOT EXISTS portion_size varchar(10) NOT NULL DEFAULT 'large'`,
    },
    {
      title: 'add check_portion_size for new rows',
      lock: `ACCESS EXCLUSIVE on ${TABLE}, a moment`,
      sql: `ALTER TABLE ${TABLE} ADD CONSTRAINT check_portion_size CHECK (portion_size IN ('small', 'large')) NOT VALID`,
      doneWhen: `EXISTS (SELECT FROM pg_constraint WHERE conrelid = '${TABLE}'::regclass AND conname = 'check_portion_size')`,
    },
    {
      title: 'validate check_portion_size for the rows from before',
      lock: `SHARE UPDATE EXCLUSIVE on ${TABLE}: nobody waits`,
      sql: `ALTER TABLE ${TABLE} VALIDATE CONSTRAINT check_portion_size`,
      rows: ALL_ROWS,
    },
    ...buildIndex(
      'UNIQUE INDEX',
      'idx_menu_item_school_portion',
      '(menu_item_id, school_id, portion_size)',
    ),
    ...buildIndex('INDEX', 'idx_portion_size', '(portion_size)'),
  ];

  readonly undo = [`ALTER TABLE ${TABLE} DROP COLUMN portion_size`];
}

/** A concurrent build that was killed leaves an invalid index of the name behind; that goes first. */
function buildIndex(kind: string, name: string, columns: string): MigrationStep[] {
  const lock = `SHARE UPDATE EXCLUSIVE on ${TABLE}: nobody waits`;
  const exists = `SELECT FROM pg_index WHERE indexrelid = to_regclass('${name}')`;
  return [
    {
      title: `drop what a killed build of ${name} left`,
      lock,
      sql: `DROP INDEX CONCURRENTLY ${name}`,
      doneWhen: `NOT EXISTS (${exists} AND NOT indisvalid)`,
      repair: true,
    },
    {
      title: `build ${name} beside the traffic`,
      lock,
      sql: `CREATE ${kind} CONCURRENTLY ${name} ON ${TABLE} ${columns}`,
      rows: ALL_ROWS,
      doneWhen: `EXISTS (${exists} AND indisvalid)`,
    },
  ];
}
