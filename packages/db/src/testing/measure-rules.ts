import { readFileSync } from 'node:fs';
import type { AllocationRow } from '@porsi/shared/portions/allocation-rows';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { queryRows } from '../query/query-rows.js';
import { makeMenuItem, makeMenuPlan, makeRecipe, makeSchool } from './builders.js';
import startTestServer from './test-server.js';
import { createTestDatabase } from './test-database.js';

/**
 * What the database's own rules cost, run by hand: `node packages/db/dist/testing/measure-rules.js`.
 * Saves a menu item for 1,000 schools (2,000 rows) and then changes every row, with our triggers on
 * and off in turn. Prints the processor time of the database's process per save, commit included,
 * which hardly depends on what else the machine does.
 */
const SCHOOLS = 1_000;
const ROUNDS = 50;
const DATE = '2026-11-24';

/** Moves a portion from each small row to its large one: 2,000 rows change, the sum stays. */
const EDIT = `UPDATE menu_item_school_allocations
  SET portions = portions + CASE portion_size WHEN 'small' THEN -1 ELSE 1 END WHERE menu_item_id = $1`;

const stop = await startTestServer();
try {
  const database = await createTestDatabase();
  await measure(database.url);
  await database.drop();
} finally {
  await stop();
}

async function measure(url: string): Promise<void> {
  const db = await createDataSource(url, { timezone: 'Asia/Jakarta', poolSize: 1 }).initialize();
  const menuPlanId = await makeMenuPlan(db, DATE, 'approved');
  const recipeId = await makeRecipe(db, { name: 'Nasi ayam' });
  const rows: AllocationRow[] = [];
  for (let made = 0; made < SCHOOLS; made++) {
    const schoolId = await makeSchool(db, { name: `SD ${made}` });
    rows.push({ schoolId, portionSize: 'small', portions: 80 });
    rows.push({ schoolId, portionSize: 'large', portions: 90 });
  }
  await db.query('ANALYZE');
  const clock = await processorClock(db);
  const spent = { save: { on: 0, off: 0 }, edit: { on: 0, off: 0 } };
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const rules = round % 2 === 0 ? 'on' : 'off';
    await switchRules(db, rules);
    const began = clock();
    const item = await makeMenuItem(db, { menuPlanId, date: DATE, recipeId, rows });
    const saved = clock();
    await db.query(EDIT, [item]);
    spent.save[rules] += saved - began;
    spent.edit[rules] += clock() - saved;
    await switchRules(db, 'on');
    await db.query('DELETE FROM menu_items WHERE id = $1', [item]);
  }
  for (const [what, { on, off }] of Object.entries(spent)) {
    const [withRules, without] = [on / ROUNDS, off / ROUNDS].map((each) => each.toFixed(1));
    const more = ((on / off - 1) * 100).toFixed(0);
    process.stdout.write(
      `${what} of ${SCHOOLS} schools: ${withRules} ms with the rules, ${without} ms without (${more} % more)\n`,
    );
  }
  await db.destroy();
}

/** Milliseconds of processor time that the (only) connection's server process has used; in steps of 10. */
async function processorClock(db: DataSource): Promise<() => number> {
  const [backend] = await queryRows<{ pid: number }>(db, 'SELECT pg_backend_pid() AS pid');
  return () => {
    const [, fields = ''] = readFileSync(`/proc/${backend?.pid}/stat`, 'utf8').split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
    return (user + system) * 10;
  };
}

async function switchRules(db: DataSource, rules: 'on' | 'off'): Promise<void> {
  const verb = rules === 'on' ? 'ENABLE' : 'DISABLE';
  await db.query(
    `ALTER TABLE menu_items ${verb} TRIGGER USER; ALTER TABLE menu_item_school_allocations ${verb} TRIGGER USER`,
  );
}
