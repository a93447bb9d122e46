import {
  ADOPTION_RECORD,
  adoptionOf,
  readAdoptionRecord,
  type AdoptionRecord,
} from '../adoption/adoption-record.js';
import { OLDER_TABLES } from '../adoption/older-tables.js';
import { readCatalog } from '../adoption/read-catalog.js';
import { recogniseDatabase } from '../recognise-database.js';
import { buildIndex } from './build-index.js';
import {
  DROP_ENROLMENT_IN_BOTH_PAIRS,
  easeTable,
  ENROLMENT_IN_BOTH_PAIRS,
  recordAdoption,
  restoreTable,
} from './sql/adoption.js';
import { tableIsSeen, triggerIsOn } from './sql/exists.js';
import { NO_LOCK, StepMigration, type Asked, type MigrationStep } from './step-migration.js';

/**
 * Makes Porsi run on the database of the older system: what its tables demand and Porsi does not know
 * may be empty, both pairs of enrolment columns stay equal, days that are instants are found by an
 * index. Nothing is to be done in a database of our own.
 */
export class Adoption extends StepMigration {
  readonly name = 'Adoption1790000000500';
  readonly transaction = false;
  readonly steps = [];
  readonly undo = [];

  override async stepsFor(db: Asked): Promise<readonly MigrationStep[]> {
    const record = (await readAdoptionRecord(db)) ?? (await findOlderSystem(db));
    if (!record) return [];
    return [
      {
        title: 'note how the older tables are',
        lock: NO_LOCK,
        sql: recordAdoption(record),
        doneWhen: tableIsSeen(ADOPTION_RECORD),
      },
      ...Object.keys(OLDER_TABLES).flatMap((table) => easingOf(table, record)),
      ...(record.bothPairs ? [KEEP_PAIRS] : []),
      ...(record.instants ? SERVICE_DAY_INDEX : []),
    ];
  }

  override async undoFor(db: Asked): Promise<readonly string[]> {
    const record = await readAdoptionRecord(db);
    if (!record) return [];
    return [
      'DROP INDEX IF EXISTS idx_menu_items_service_day',
      DROP_ENROLMENT_IN_BOTH_PAIRS,
      ...Object.keys(OLDER_TABLES).flatMap((table) => restoreTable(table, record)),
      `DROP TABLE ${ADOPTION_RECORD}`,
    ];
  }
}

const KEEP_PAIRS: MigrationStep = {
  title: 'write the enrolment to both pairs of columns',
  lock: 'SHARE ROW EXCLUSIVE on schools, a moment',
  sql: ENROLMENT_IN_BOTH_PAIRS,
  doneWhen: triggerIsOn('schools', 'keep_enrolment_pairs'),
};

// The expression that service_day() is inlined to; the index does not depend on the function.
const SERVICE_DAY_INDEX = buildIndex({
  table: 'menu_items',
  name: 'idx_menu_items_service_day',
  on: `(((date AT TIME ZONE 'Asia/Jakarta')::date))`,
});

function easingOf(table: string, record: AdoptionRecord): MigrationStep[] {
  const relaxed = record.relaxed.filter((one) => one.table === table);
  const defaulted = record.defaulted.filter((one) => one.table === table);
  if (relaxed.length + defaulted.length === 0) return [];
  const left = [...relaxed, ...defaulted].map(({ column }) => column).join(', ');
  const names = (columns: readonly { column: string }[]) =>
    `'{${columns.map(({ column }) => JSON.stringify(column)).join()}}'`;
  return [
    {
      title: `let ${table} take rows that leave out ${left}; a rollback takes that back`,
      lock: `ACCESS EXCLUSIVE on ${table}, a moment`,
      sql: easeTable(table, record),
      doneWhen: `NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('${table}')
        AND (attname = ANY (${names(relaxed)}) AND attnotnull OR attname = ANY (${names(defaulted)}) AND NOT atthasdef))`,
    },
  ];
}

/** What there is to adopt, when the older tables are there and not ours. */
async function findOlderSystem(db: Asked): Promise<AdoptionRecord | undefined> {
  return (await recogniseDatabase(db)) === 'older' ? adoptionOf(await readCatalog(db)) : undefined;
}
