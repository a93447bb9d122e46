import { listOddities } from '@porsi/db/adoption/list-oddities';
import { migrate as migrateDatabase } from '@porsi/db/migrate';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { planMigrations } from '@porsi/db/plan-migrations';
import { recogniseDatabase } from '@porsi/db/recognise-database';
import { listKeptSplits } from '@porsi/db/rollback/kept-splits';
import type { DataSource } from 'typeorm';
import { databaseBytes } from '../database-bytes.js';
import { StatementTimes } from '../statement-times.js';
import type { MigrateResult } from '../step-results.js';
import { always, type RunStep } from '../step.js';

/** The change itself, online, each statement timed. */
export const migrate: RunStep<'migrate'> = {
  name: 'migrate',
  title: 'migrate',
  needs: 'the owner of the tables; transactions that end within ten minutes',
  changes: 'the schema: `pnpm db:migrate --plan` prints every statement',
  budgetSeconds: 15 * 60,
  question: ({ database }) =>
    `The backup is taken and the counts are. Migrate ${database.place} now?`,
  isWanted: always,
  outdatesLater: true,
  stillHolds: async (_result, { database: { dataSource } }) =>
    (await pendingMigrations(dataSource)).length === 0,
  async run({ database: { dataSource }, record, clock, signal, say }, keep) {
    const before = record().results.migrate;
    const planned = (await planMigrations(dataSource)).length;
    const times = new StatementTimes(clock, before?.statements);
    let result: MigrateResult = {
      statements: times.statements,
      applied: before?.applied ?? [],
      oddities: before?.oddities ?? (await odditiesOf(dataSource)),
      notGivenBack: [],
      bytesBefore: before?.bytesBefore ?? (await databaseBytes(dataSource)),
      bytesAfter: null,
    };
    let saving = keep(result);
    const save = () => {
      result = { ...result, statements: times.statements };
      saving = saving.then(() => keep(result));
    };
    let begun = 0;
    const migrating = migrateDatabase(dataSource, {
      signal,
      onStep(step, migration) {
        if (!times.begin(step, migration)) begun++;
        save();
        say(`[${begun}/${Math.max(begun, planned)}] ${step.title}`, 'passing');
      },
      onStepDone() {
        times.end();
        save();
      },
      onProgress: ({ index, phase, percent, waitsFor }) => {
        const far = percent === null ? '' : ` ${percent} %`;
        const whom = waitsFor === null ? '' : `, for pid ${waitsFor}`;
        say(`[${begun}/${Math.max(begun, planned)}] ${index}: ${phase}${far}${whom}`, 'passing');
      },
      onWait: () => say('another process is migrating this database; waiting for it'),
    });
    const [migrated] = await Promise.allSettled([migrating]);
    await saving;
    if (migrated.status === 'rejected') throw migrated.reason;
    const applied = migrated.value;
    return {
      ...result,
      applied: [...result.applied, ...applied.filter((name) => !result.applied.includes(name))],
      notGivenBack: await listKeptSplits(dataSource),
      bytesAfter: await databaseBytes(dataSource),
    };
  },
  summary: ({ applied, statements }) =>
    statements.length === 0
      ? 'nothing to do: it is at the newest schema'
      : `${statements.length} statements of ${applied.length} migrations`,
};

async function odditiesOf(dataSource: DataSource) {
  const kind = await recogniseDatabase(dataSource);
  return kind === 'older' || kind === 'adopted' ? listOddities(dataSource) : [];
}
