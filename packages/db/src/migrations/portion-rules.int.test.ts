import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeSchool } from '../testing/builders.js';
import { plannedDay, type PlannedDay } from '../testing/scenarios.js';
import { openSession } from '../testing/session.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { violationOf } from '../testing/violation.js';

// Plain SQL that goes round the application: what the database refuses by itself (section 2, last point).
const ALLOCATIONS = 'menu_item_school_allocations';
let database: TestDatabase;
let day: PlannedDay;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await run('TRUNCATE menu_items, menu_plans, schools, recipes CASCADE');
  day = await plannedDay(database.dataSource);
});

const run = (...statements: string[]): Promise<unknown> =>
  database.dataSource.query(statements.join(';'));
const row = (size: string, portions: number, school = day.sd, date = day.date): string =>
  `INSERT INTO ${ALLOCATIONS} (menu_item_id, school_id, portion_size, portions, date)
   VALUES (${day.item}, ${school}, '${size}', ${portions}, '${date}')`;
const total = (portions: number): string =>
  `UPDATE menu_items SET portions = ${portions} WHERE id = ${day.item}`;
const count = async (): Promise<number> => {
  const rows = await database.dataSource.query<{ count: number }[]>(
    `SELECT count(*) FROM ${ALLOCATIONS}`,
  );
  return rows[0]?.count ?? 0;
};

describe('a row by itself', () => {
  test('the size is small or large', async () => {
    expect(await violationOf(run(row('medium', 1), total(501)))).toBe('check_portion_size');
  });

  test('the size must be said', async () => {
    const withoutSize = `INSERT INTO ${ALLOCATIONS} (menu_item_id, school_id, portions, date)
      VALUES (${day.item}, ${day.smp}, 1, '${day.date}')`;
    await expect(run(withoutSize, total(501))).rejects.toThrow(
      'null value in column "portion_size"',
    );
  });

  test.each([0, -1])('portions are more than zero, not %i', async (portions) => {
    const school = await makeSchool(database.dataSource, { name: 'SD Negeri 9' });
    expect(await violationOf(run(row('large', portions, school), total(500 + portions)))).toBe(
      'chk_menu_item_school_allocations_portions',
    );
  });

  test('one row per menu item, school and size', async () => {
    expect(await violationOf(run(row('small', 1), total(501)))).toBe(
      'idx_menu_item_school_portion',
    );
  });
});

describe('at commit, the rows of a touched menu item add up to its portions', () => {
  const SUM = 'portion_sum_matches_total';

  test('a row more', async () => {
    const school = await makeSchool(database.dataSource, { name: 'SD Negeri 9' });
    expect(await violationOf(run(row('large', 1, school)))).toBe(SUM);
    expect(await violationOf(run(row('large', 1, school), total(501)))).toBe('none');
  });

  test('a row less', async () => {
    const remove = `DELETE FROM ${ALLOCATIONS} WHERE school_id = ${day.sma}`;
    expect(await violationOf(run(remove))).toBe(SUM);
    expect(await violationOf(run(remove, total(300)))).toBe('none');
  });

  test('a row changed', async () => {
    const more = `UPDATE ${ALLOCATIONS} SET portions = portions + 5 WHERE school_id = ${day.sma}`;
    const less = `UPDATE ${ALLOCATIONS} SET portions = portions - 5 WHERE school_id = ${day.smp}`;
    expect(await violationOf(run(more))).toBe(SUM);
    expect(await violationOf(run(more, less))).toBe('none');
  });

  test('the total changed', async () => {
    expect(await violationOf(run(total(501)))).toBe(SUM);
  });

  test('a menu item without rows', async () => {
    const insert = `INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions) VALUES (${day.plan}, '${day.date}', ${day.recipe}, 1)`;
    expect(await violationOf(run(insert))).toBe(SUM);
  });

  test('a row moved to another menu item', async () => {
    const other = `WITH item AS (
      INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions) VALUES (${day.plan}, '${day.date}', ${day.recipe}, 200) RETURNING id
    ) UPDATE ${ALLOCATIONS} SET menu_item_id = item.id FROM item WHERE school_id = ${day.sma}`;
    expect(await violationOf(run(other))).toBe(SUM);
    expect(await violationOf(run(other, total(300)))).toBe('none');
  });

  test('all rows gone by TRUNCATE', async () => {
    expect(await violationOf(run(`TRUNCATE ${ALLOCATIONS}`))).toBe(SUM);
  });

  test('a violation stores nothing of its transaction', async () => {
    await violationOf(run(`UPDATE schools SET name = 'other'`, total(501)));
    expect(await database.dataSource.query(`SELECT 1 FROM schools WHERE name = 'other'`)).toEqual(
      [],
    );
  });

  test('it may be off until the commit', async () => {
    expect(await violationOf(run(total(700), total(600), total(500)))).toBe('none');
  });

  test('a deleted menu item takes its rows along', async () => {
    expect(await violationOf(run(`DELETE FROM menu_items WHERE id = ${day.item}`))).toBe('none');
    expect(await count()).toBe(0);
  });

  test('nothing is left in the notes of touched items', async () => {
    await run(total(500));
    expect(await database.dataSource.query('SELECT * FROM touched_menu_items')).toEqual([]);
  });

  test('an odd menu item from before passes edits of anything else', async () => {
    await makeOdd();
    const recipe = `INSERT INTO recipes (name) VALUES ('Soto')`;
    const edit = `UPDATE menu_items SET recipe_id = (SELECT max(id) FROM recipes) WHERE id = ${day.item}`;
    const stamp = `UPDATE ${ALLOCATIONS} SET updated_at = now()`;
    expect(await violationOf(run(recipe, edit, stamp))).toBe('none');
    expect(
      await violationOf(
        run(`UPDATE ${ALLOCATIONS} SET portions = portions + 1 WHERE school_id = ${day.sma}`),
      ),
    ).toBe(SUM);
  });
});

describe('a row has the date of its menu item', () => {
  const DATE = 'allocation_date_matches_menu_item';

  test('a new row', async () => {
    const school = await makeSchool(database.dataSource, { name: 'SD Negeri 9' });
    expect(await violationOf(run(row('large', 1, school, '2026-11-25'), total(501)))).toBe(DATE);
  });

  test('a menu item that moves without its rows, and with them', async () => {
    const item = `UPDATE menu_items SET date = '2026-11-25'`;
    expect(await violationOf(run(item))).toBe(DATE);
    expect(await violationOf(run(item, `UPDATE ${ALLOCATIONS} SET date = '2026-11-25'`))).toBe(
      'none',
    );
  });
});

describe('small portions are for SD', () => {
  const SMALL = 'small_portions_need_sd';

  test.each(['smp', 'sma'] as const)('not for %s', async (category) => {
    expect(await violationOf(run(row('small', 1, day[category]), total(501)))).toBe(SMALL);
  });

  test('not for a school without a category', async () => {
    const school = await makeSchool(database.dataSource, { name: 'Sekolah', category: null });
    expect(await violationOf(run(row('small', 1, school), total(501)))).toBe(SMALL);
  });

  test('not by changing the size or the school of a row', async () => {
    expect(
      await violationOf(
        run(`UPDATE ${ALLOCATIONS} SET portion_size = 'small' WHERE school_id = ${day.smp}`),
      ),
    ).toBe(SMALL);
    const move = `UPDATE ${ALLOCATIONS} SET school_id = ${day.smp} WHERE portion_size = 'small'`;
    expect(await violationOf(run(move))).toBe(SMALL);
  });

  test.each([`'SMP'`, `'SMA'`, 'NULL'])(
    'a school that has them cannot become %s',
    async (category) => {
      expect(
        await violationOf(run(`UPDATE schools SET category = ${category} WHERE id = ${day.sd}`)),
      ).toBe(SMALL);
    },
  );

  test('an edit of small portions that a school has already locks no school', async () => {
    const session = await openSession(database.dataSource);
    await session.query('BEGIN');
    await session.query(`UPDATE ${ALLOCATIONS} SET updated_at = now()`);
    const free = `SELECT count(*) FROM (SELECT FROM schools FOR UPDATE SKIP LOCKED) AS school`;
    expect(await database.dataSource.query(free)).toEqual([{ count: 3 }]);
    await session.close();
  });

  test('a school without them can leave SD, and come back', async () => {
    const leave = `UPDATE schools SET category = 'SMP' WHERE id = ${day.sd}`;
    await run(`DELETE FROM ${ALLOCATIONS} WHERE portion_size = 'small'`, total(420));
    expect(await violationOf(run(leave))).toBe('none');
    expect(await violationOf(run(`UPDATE schools SET category = 'SD' WHERE id = ${day.sd}`))).toBe(
      'none',
    );
  });

  test('a school cannot leave SD where the transaction would not see the latest rows', async () => {
    const session = await openSession(database.dataSource);
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const leave = session.query(`UPDATE schools SET category = 'SMP' WHERE id = ${day.sd}`);
    await expect(leave).rejects.toThrow('REPEATABLE READ');
    await session.close();
  });
});

test('a school with allocations cannot be deleted', async () => {
  expect(await violationOf(run(`DELETE FROM schools WHERE id = ${day.smp}`))).toBe(
    'fk_menu_item_school_allocations_school',
  );
});

/** Takes ten portions away behind the rule's back, as an adopted database may have it. */
async function makeOdd(): Promise<void> {
  await run(
    `ALTER TABLE ${ALLOCATIONS} DISABLE TRIGGER USER`,
    `UPDATE ${ALLOCATIONS} SET portions = portions - 10 WHERE school_id = ${day.sma}`,
    `ALTER TABLE ${ALLOCATIONS} ENABLE TRIGGER USER`,
  );
}
