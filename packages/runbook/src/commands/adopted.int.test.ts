import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import { WITH_DUPLICATES } from '@porsi/db/testing/older-shapes';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { makeTestFolder } from '@porsi/db/testing/test-folder';
import { afterEach, expect, test } from 'vitest';
import { fromJson, runCommand } from '../testing/run-command.js';

let database: TestDatabase;
afterEach(() => database.drop());

const on = (line: string) => runCommand(line, { DATABASE_URL: database.url });

test('the older database through its life: looked at, migrated, verified, counted, taken back', async () => {
  database = await createOlderDatabase();
  const folder = await makeTestFolder();
  const file = join(folder, 'before.json');
  expect(await on('db:status')).toMatchObject({
    exitCode: 3,
    out: expect.stringContaining('not adopted') as string,
  });
  expect(await on('db:verify')).toMatchObject({ exitCode: 1 });
  expect(await on(`db:stats --out ${file}`)).toMatchObject({ exitCode: 0 });
  expect(await on('db:rollback')).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('never made') as string,
  });
  const plan = await on('db:migrate --plan');
  expect(plan.out).toContain('note how the older tables are');
  expect(plan.out).toContain('odd      1 schools without a category');
  expect(await on('db:migrate --phase expand')).toMatchObject({ exitCode: 0 });
  expect(await on('db:status')).toMatchObject({ exitCode: 3 });
  expect(await on('db:verify')).toMatchObject({ exitCode: 1 });

  const migrated = fromJson((await on('db:migrate --json')).out);
  expect(migrated).toMatchObject({
    ok: true,
    oddities: expect.arrayContaining([
      expect.objectContaining({ code: 'ITEM_SUM', count: 2 }),
      expect.objectContaining({ code: 'COMPONENT_QUANTITIES', count: 26 }),
    ]) as unknown,
  });
  expect(await on('db:verify')).toMatchObject({ exitCode: 0 });
  expect(await on(`db:stats --compare ${file}`)).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('nothing was lost') as string,
  });
  expect(await on('db:rollback')).toMatchObject({ exitCode: 2 });
  expect(await on('db:rollback --plan')).toMatchObject({ exitCode: 0 });
  expect(await on('db:verify')).toMatchObject({ exitCode: 0 });
  expect(await on('db:rollback --yes')).toMatchObject({ exitCode: 0 });
  expect(await on('db:verify')).toMatchObject({ exitCode: 1 });
  expect(await on('db:status')).toMatchObject({ exitCode: 3 });
  expect(await on('db:migrate')).toMatchObject({ exitCode: 0 });
  await rm(folder, { recursive: true });
});

test('duplicates are refused with the list', async () => {
  database = await createOlderDatabase(WITH_DUPLICATES);
  const refused = await on('db:migrate');
  expect(refused).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining('menu item 21, school 3: rows 292') as string,
  });
  expect(refused.err.trimEnd().split('\n').length).toBeLessThanOrEqual(5);
  expect(refused.err).toContain('menu item 21, school 1');
});

test.each([
  ['a trigger is switched off', 'ALTER TABLE menu_items DISABLE TRIGGER touch_updated_menu_item'],
  [
    'a trigger looks at less',
    `DROP TRIGGER touch_updated_menu_item ON menu_items;
     CREATE TRIGGER touch_updated_menu_item AFTER UPDATE ON menu_items FOR EACH ROW
       WHEN (OLD.portions IS DISTINCT FROM NEW.portions) EXECUTE FUNCTION touch_menu_item()`,
  ],
  [
    'a trigger comes at another time',
    `DROP TRIGGER check_touched_menu_item ON touched_menu_items;
     CREATE CONSTRAINT TRIGGER check_touched_menu_item AFTER INSERT ON touched_menu_items
       FOR EACH ROW EXECUTE FUNCTION check_touched_menu_item()`,
  ],
  [
    'boards are not moved any more',
    'ALTER TABLE menu_items DISABLE TRIGGER touch_boards_of_items_inserted',
  ],
  [
    'a rule runs with the rights of whoever writes',
    'ALTER FUNCTION touch_items_of_rows() SECURITY INVOKER',
  ],
  [
    'a trigger is gone',
    'DROP TRIGGER check_small_portions_inserted ON menu_item_school_allocations',
  ],
  [
    'a rule was replaced',
    'CREATE OR REPLACE FUNCTION check_small_portions_of(school_ids int8[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$',
  ],
  [
    'a default is back',
    `ALTER TABLE menu_item_school_allocations ALTER COLUMN portion_size SET DEFAULT 'large'`,
  ],
  ['an index is gone', 'DROP INDEX idx_portion_size'],
  [
    'one row per school again',
    'CREATE UNIQUE INDEX again ON menu_item_school_allocations (menu_item_id, school_id)',
  ],
  [
    'another check',
    `ALTER TABLE menu_item_school_allocations DROP CONSTRAINT check_portion_size,
       ADD CONSTRAINT check_portion_size CHECK (portion_size IN ('small', 'large')) NOT VALID`,
  ],
])('db:verify fails when %s', async (_, sql) => {
  database = await createOlderDatabase();
  expect(await on('db:migrate')).toMatchObject({ exitCode: 0 });
  await database.dataSource.query(sql);
  const verified = await on('db:verify');
  expect(verified.exitCode).toBe(1);
  expect(verified.out.match(/^FAILED/gm)).toHaveLength(1);
});

test('db:verify says so when all triggers of a table are switched off: rules and boards', async () => {
  database = await createOlderDatabase();
  expect(await on('db:migrate')).toMatchObject({ exitCode: 0 });
  await database.dataSource.query('ALTER TABLE schools DISABLE TRIGGER USER');
  const { out } = await on('db:verify');
  expect(out.match(/^FAILED .*$/gm)).toEqual([
    expect.stringContaining('check_school_without_small_portions on schools is switched off'),
    expect.stringContaining('touch_boards_of_school on schools is switched off'),
  ]);
});

test('progress for machines: an event a line on standard error, with each step’s SQL and lock', async () => {
  database = await createOlderDatabase();
  const migrated = await runCommand('db:migrate --json', { DATABASE_URL: database.url });
  const events = migrated.err
    .trimEnd()
    .split('\n')
    .map(
      (line) => fromJson(line) as { event: string; title?: string; lock?: string; sql?: string },
    );
  const steps = events.filter(({ event }) => event === 'step');
  expect(steps[0]).toMatchObject({ title: 'note how the older tables are', number: 1 });
  expect(steps.every(({ lock, sql }) => lock !== undefined && sql !== undefined)).toBe(true);
  expect(events.filter(({ event }) => event === 'step-done')).toHaveLength(steps.length);
});
