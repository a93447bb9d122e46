import { afterEach, expect, test } from 'vitest';
import { migrate } from './migrate.js';
import { planMigrations } from './plan-migrations.js';
import { rollback } from './rollback/rollback.js';
import { createOlderDatabase } from './testing/older-database.js';
import { startOldApplication } from './testing/old-application.js';
import { OLDER_SHAPES } from './testing/older-shapes.js';
import { openSession } from './testing/session.js';
import type { TestDatabase } from './testing/test-database.js';

// The older application reads, writes, adds and deletes all the time, and nothing of it fails because of us.
let database: TestDatabase;
afterEach(() => database.drop());

const shapes = ['as the excerpt is', 'unique by a constraint', 'not unique', 'days as dates'];

test.each(OLDER_SHAPES.filter(([name]) => shapes.includes(name)))(
  '%s: through expand, contract, rollback and back again, at work between all steps',
  async (_, changes) => {
    database = await createOlderDatabase(changes);
    const { dataSource, url } = database;
    const application = await startOldApplication(url, {
      items: [31, 42],
      schools: [2, 4],
      rest: 0,
    });
    await application.round();
    await migrate(dataSource, { phase: 'expand' });
    await application.round();
    expect(
      await dataSource.query(`SELECT DISTINCT portion_size FROM menu_item_school_allocations`),
    ).toEqual([{ portion_size: 'large' }]);
    await migrate(dataSource);
    await application.round();
    await rollback(dataSource);
    await application.round();
    await migrate(dataSource);
    await application.round();
    const { failures } = await application.stop();
    expect(failures).toEqual([]);
  },
);

test('every step of expand, with a request of each kind between it and the next', async () => {
  database = await createOlderDatabase();
  const { dataSource, url } = database;
  const application = await startOldApplication(url, {
    items: [21],
    schools: [1, 3],
    rest: 0,
  });
  const steps = (await planMigrations(dataSource, 'expand')).map(({ title }) => title);
  for (const stop of steps) {
    await migrate(dataSource, {
      phase: 'expand',
      onStep({ title }) {
        if (title === stop) throw new Error('not yet');
      },
    }).catch(() => undefined);
    await application.round();
  }
  await migrate(dataSource, { phase: 'expand' });
  await application.round();
  expect((await application.stop()).failures).toEqual([]);
});

test('two transactions of the older application that meet crosswise before contract do not lock each other out', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource, { phase: 'expand' });
  const [one, other] = [await openSession(dataSource), await openSession(dataSource)];
  const portions = async () => {
    const [sum] = await dataSource.query<{ portions: number }[]>(
      'SELECT sum(portions) AS portions FROM menu_item_school_allocations',
    );
    return sum?.portions ?? 0;
  };
  const before = await portions();
  const edit = (item: number, school: number) =>
    `UPDATE menu_item_school_allocations SET portions = portions + 1 WHERE menu_item_id = ${item} AND school_id = ${school}`;
  for (const session of [one, other]) await session.query('BEGIN');
  await one.query(edit(21, 1));
  await other.query(edit(31, 2));
  await one.query(edit(31, 4));
  await other.query(edit(21, 3));
  for (const session of [one, other]) await session.query('COMMIT');
  for (const session of [one, other]) await session.close();
  const after = await portions();
  expect(after).toEqual(before + 4);
});

test('a long transaction and a vacuum: the migration waits, and the others go on meanwhile', async () => {
  database = await createOlderDatabase();
  const { dataSource, url } = database;
  const application = await startOldApplication(url, { items: [21], schools: [1, 3], rest: 0 });
  const holder = await openSession(dataSource);
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE menu_item_school_allocations IN SHARE UPDATE EXCLUSIVE MODE');
  await holder.query('SELECT count(*) FROM menu_items');
  const titles: string[] = [];
  const migrating = migrate(dataSource, { onStep: ({ title }) => titles.push(title) });
  await application.round();
  await application.round();
  await holder.close();
  await migrating;
  await application.round();
  expect((await application.stop()).failures).toEqual([]);
});
