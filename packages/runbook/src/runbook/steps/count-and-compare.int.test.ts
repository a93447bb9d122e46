import { createOlderDatabase } from '@porsi/db/testing/older-database';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../testing/server-roles.js';
import { contextOn } from '../../testing/run-context.js';
import type { CompareResult } from '../step-results.js';
import { compare } from './compare.js';
import { count } from './count.js';
import { migrate } from './migrate.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createOlderDatabase();
});
afterEach(() => database.drop());

const keep = () => Promise.resolve();

/** Counts, lets `meanwhile` happen, migrates and compares. */
async function comparedAround(meanwhile: () => Promise<unknown>): Promise<CompareResult> {
  const counted = await count.run(contextOn(database), keep);
  await meanwhile();
  await migrate.run(contextOn(database), keep);
  return compare.run(contextOn(database, { results: { count: counted } }), keep);
}

test('nobody wrote: only sizes of tables differ', async () => {
  const { differences } = await comparedAround(() => Promise.resolve());
  expect(
    differences.every(({ what, verdict }) => verdict === 'expected' && what.endsWith(' bytes')),
  ).toBe(true);
});

test('what the application goes on writing is no loss, and is said', async () => {
  const { differences } = await comparedAround(async () => {
    const application = await connect(database.url);
    await application.query(
      `INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, date, created_at)
       SELECT 41, id, 10, now(), now() FROM schools WHERE category = 'SMP' ORDER BY id LIMIT 1`,
    );
    await application.destroy();
  });
  expect(differences.filter(({ verdict }) => verdict !== 'expected')).toEqual([
    expect.objectContaining({ what: 'SMP pairs of menu item and school', verdict: 'written' }),
    expect.objectContaining({
      what: 'SMP portions',
      before: 3001,
      after: 3011,
      verdict: 'written',
    }),
  ]);
});

test('what is gone without anybody having deleted it is a loss', async () => {
  const lost = comparedAround(() => database.dataSource.query('TRUNCATE menu_plans CASCADE'));
  await expect(lost).rejects.toMatchObject({
    message: expect.stringContaining('counts differ that should not') as string,
    details: expect.arrayContaining(['menu_plans rows: 3 before, 0 now']) as unknown,
  });
});
