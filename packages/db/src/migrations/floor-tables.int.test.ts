import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../migrate.js';
import { rollback } from '../rollback/rollback.js';
import { listenTo, type Listener } from '../testing/listener.js';
import { plannedDay, type PlannedDay } from '../testing/scenarios.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { violationOf } from '../testing/violation.js';
import { FloorTables } from './floor-tables.js';
import { TabletTables } from './tablet-tables.js';

let database: TestDatabase;
let day: PlannedDay;
beforeEach(async () => {
  database = await createTestDatabase();
  day = await plannedDay(database.dataSource);
});
afterEach(() => database.drop());

const run = <Row = object>(sql: string) => database.dataSource.query<Row[]>(sql);

const counting = (trays: number, undoes: string | null = null) =>
  run(
    `INSERT INTO packing_counts (operation_id, date, school_id, size, trays, undoes)
     VALUES (gen_random_uuid(), '${day.date}', ${day.sd}, 'large', ${trays}, ${undoes ? `'${undoes}'` : 'NULL'})`,
  );
const alerting = (board: string) =>
  run(
    `INSERT INTO board_alerts (date, board, kind, user_name, menu_item_id, recipe_name, before_small, before_large, after_small, after_large)
     VALUES ('${day.date}', '${board}', 'changed', 'Dewi', ${day.item}, 'Soto', 1, 2, 3, 4)`,
  );

describe('plain SQL moves the board too, once', () => {
  let bus: Listener;
  beforeEach(async () => {
    bus = await listenTo(database.url, 'porsi_board');
    await bus.heard();
  });
  afterEach(() => bus.close());

  const heard = async () =>
    (await bus.heard()).map((payload) => JSON.parse(payload) as Record<string, unknown>);

  test('a count', async () => {
    await counting(10);
    expect(await heard()).toMatchObject([{ topics: ['packing'], schoolId: day.sd }]);
    await run('DELETE FROM packing_counts');
    expect(await heard()).toMatchObject([{ topics: ['packing'], schoolId: day.sd }]);
  });

  test.each(['cooking', 'packing'])(
    'an alert of the %s board, and that it was seen',
    async (board) => {
      await alerting(board);
      await run('UPDATE board_alerts SET acknowledged_at = now()');
      const events = await heard();
      expect(events.map(({ topics }) => topics)).toEqual([[board], [board]]);
      expect(events[0]).not.toHaveProperty('menuItemId');
    },
  );

  test('a departure, where the school is shown', async () => {
    await run(`INSERT INTO school_departures VALUES (${day.sd}, '07:15'), (${day.smp}, '07:30')`);
    expect(await heard()).toMatchObject([{ date: day.date, topics: ['packing'] }]);
    await run(`UPDATE menu_plans SET status = 'draft'`);
    await heard();
    await run(`UPDATE school_departures SET departure_time = '08:00'`);
    expect(await heard()).toEqual([]);
  });
});

test('a count is never nothing, and is taken back once', async () => {
  const id = 'e7a5a0c4-30a1-4f1c-9d3e-1f1f8a1f7a11';
  expect(await violationOf(counting(0))).toBe('check_packing_count_trays');
  await counting(5, id);
  expect(await violationOf(counting(5, id))).toBe('idx_packing_counts_undoes');
});

test('a database from before the floor gets its tables later, and the sizes can still be taken back', async () => {
  const { dataSource } = database;
  const later = [new TabletTables(), new FloorTables()];
  for (const { undo } of later) for (const sql of undo) await run(sql);
  await dataSource.query('DELETE FROM porsi_migrations WHERE name = ANY ($1)', [
    later.map(({ name }) => name),
  ]);
  await run(
    `INSERT INTO users (email, password_hash, full_name, role) VALUES ('packer@example.com', '-', 'Siti', 'packing')`,
  );
  await run(
    `INSERT INTO kds_operations (operation_id, user_id, request, response) SELECT gen_random_uuid(), id, '{}', '{}' FROM users`,
  );
  expect(await migrate(dataSource)).toEqual(later.map(({ name }) => name).reverse());
  expect(await run('SELECT sequence, date, automatic FROM kds_operations')).toEqual([
    { sequence: null, date: null, automatic: false },
  ]);
  await counting(10);
  expect((await rollback(dataSource))?.migrations).toHaveLength(2);
  expect(await run('SELECT portions FROM menu_item_school_allocations ORDER BY id')).toEqual([
    { portions: 170 },
    { portions: 130 },
    { portions: 200 },
  ]);
  await migrate(dataSource);
  expect(await run('SELECT trays FROM packing_counts')).toEqual([{ trays: 10 }]);
});
