import { readAdoptionRecord } from '../adoption/adoption-record.js';
import { ALLOCATIONS_TABLE as TABLE } from '../adoption/older-tables.js';
import { readCatalog, uniquenessOfPair } from '../adoption/read-catalog.js';
import { queryRows } from '../query/query-rows.js';
import { tableIsSeen, triggerIsOn } from './sql/exists.js';
import { MERGE_SIZES, SPLIT_SIZES, SPLITS } from './sql/portion-split.js';
import {
  ADD_SCHEMA_MIGRATION,
  REMOVE_SCHEMA_MIGRATION,
  SCHEMA_MIGRATIONS_IS_THERE,
} from './sql/schema-migrations.js';
import { DROP_SMALL_RULE, SMALL_RULE } from './sql/small-rule.js';
import { DROP_SUM_RULE, SUM_RULE } from './sql/sum-rule.js';
import { endUniqueness, FORMER_UNIQUENESS, RESTORE_UNIQUENESS } from './sql/uniqueness.js';
import { StepMigration, type Asked, type MigrationStep } from './step-migration.js';

const HAS_DEFAULT = `EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('${TABLE}') AND attname = 'portion_size' AND atthasdef)`;

/**
 * From here on every writer says the size, a school may have a row per size, and the database holds
 * the portion rules by itself (product.md, section 2). Taking it back merges the sizes of a school.
 *
 * Each step commits by itself, and giving back the split many times: no lock outlives its moment.
 */
export class PortionSizeContract extends StepMigration {
  readonly name = 'PortionSizeContract1790000004000';
  override readonly phase = 'contract';
  readonly transaction = false;

  readonly steps: readonly MigrationStep[] = [
    endTheOldWay(endUniqueness([], true), 'false'),
    ...rulesAndSplit(),
  ];

  readonly undo = [
    DROP_SMALL_RULE,
    DROP_SUM_RULE,
    MERGE_SIZES,
    RESTORE_UNIQUENESS,
    `ALTER TABLE ${TABLE} ALTER COLUMN portion_size SET DEFAULT 'large'`,
    REMOVE_SCHEMA_MIGRATION,
  ];

  override async stepsFor(db: Asked): Promise<readonly MigrationStep[]> {
    const catalog = await readCatalog(db);
    if (catalog.tables.size === 0) return this.steps;
    const uniqueness = uniquenessOfPair(catalog);
    // Sizes that another script brought took a uniqueness away that nobody noted.
    const hadSizes =
      (await readAdoptionRecord(db))?.hadSizes ??
      (uniqueness.length === 0 && catalog.columns.some(({ name }) => name === 'portion_size'));
    const sql = endUniqueness(uniqueness, hadSizes);
    const done = `NOT ${HAS_DEFAULT} AND ${tableIsSeen(FORMER_UNIQUENESS)} AND ${uniqueness.length} = 0`;
    return [
      endTheOldWay(sql, done),
      ...rulesAndSplit(),
      ...((await keepsSchemaMigrations(db)) ? [NOTE_SCHEMA_MIGRATION] : []),
    ];
  }
}

function endTheOldWay(sql: string, doneWhen: string): MigrationStep {
  return {
    title: 'drop the uniqueness of (menu item, school) and the default of portion_size',
    lock: `ACCESS EXCLUSIVE on ${TABLE}, a moment`,
    sql,
    doneWhen,
  };
}

function rulesAndSplit(): MigrationStep[] {
  return [
    {
      title: 'give back sizes that a rollback had kept aside',
      lock: `ROW EXCLUSIVE on ${TABLE}, a thousand schools at a time`,
      sql: SPLIT_SIZES,
      doneWhen: `NOT ${tableIsSeen(SPLITS)}`,
      rows: `SELECT count(*) FROM ${SPLITS}`,
      repair: true,
    },
    {
      title: 'hold the sum and the date of menu items at commit',
      lock: `SHARE ROW EXCLUSIVE on menu_items, ${TABLE}, a moment`,
      sql: SUM_RULE,
      doneWhen: triggerIsOn(TABLE, 'touch_all_menu_items'),
    },
    {
      title: 'hold small portions to SD',
      lock: `SHARE ROW EXCLUSIVE on schools, ${TABLE}, a moment`,
      sql: SMALL_RULE,
      doneWhen: triggerIsOn('schools', 'check_school_without_small_portions'),
    },
  ];
}

const NOTE_SCHEMA_MIGRATION: MigrationStep = {
  title: "note the change in the older system's schema_migrations",
  lock: 'ROW EXCLUSIVE on schema_migrations',
  sql: ADD_SCHEMA_MIGRATION,
};

async function keepsSchemaMigrations(db: Asked): Promise<boolean> {
  const [kept] = await queryRows<{ kept: boolean }>(
    db,
    `SELECT ${SCHEMA_MIGRATIONS_IS_THERE} AS kept`,
  );
  return kept?.kept === true;
}
