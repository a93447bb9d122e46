import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import { replayOperations, type ReplayedDay } from '@porsi/shared/kds/replay-operations';
import { expect } from 'vitest';
import type { ApiCaller } from './api-caller.js';
import { logOf } from './floor-caller.js';
import type { TestApi } from './start-test-api.js';

/**
 * A day's log leads to the statuses and counts that are stored.
 *
 * @returns the log, the first line first
 */
export async function expectLogToReplay(
  api: TestApi,
  by: ApiCaller,
  date: string,
): Promise<KdsOperation[]> {
  const log = await logOf(by, date);
  expect(replayOperations(log)).toEqual(await storedDay(api, date));
  return log;
}

/** The statuses and counts of a day as they are stored. */
async function storedDay(api: TestApi, date: string): Promise<ReplayedDay> {
  const ask = <Row>(sql: string) => api.database.dataSource.query<Row[]>(sql, [date]);
  const dishes = await ask<{ id: number; status: 'cooking' | 'ready' }>(
    `SELECT menu_item_id AS id, status FROM cooking_statuses JOIN menu_items ON menu_items.id = menu_item_id
     WHERE service_day(date) = $1 AND status <> 'pending'`,
  );
  const schools = await ask<{ id: number; status: 'packing' | 'ready' }>(
    `SELECT school_id AS id, status FROM packing_statuses WHERE date = $1 AND status <> 'pending'`,
  );
  const counts = await ask<{ id: number; small: number; large: number }>(
    `SELECT school_id AS id, coalesce(sum(trays) FILTER (WHERE size = 'small'), 0)::int8 AS small,
       coalesce(sum(trays) FILTER (WHERE size = 'large'), 0)::int8 AS large
     FROM packing_counts WHERE date = $1 GROUP BY school_id HAVING sum(trays) > 0`,
  );
  return {
    dishes: new Map(dishes.map(({ id, status }) => [id, status])),
    schools: new Map(schools.map(({ id, status }) => [id, status])),
    counts: new Map(counts.map(({ id, small, large }) => [id, { small, large }])),
  };
}
