import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { ApiCaller } from './api-caller.js';
import { startTestApi, type TestApi } from './start-test-api.js';
import { openTablet, type Tablet } from './tablet.js';

/** Two processes on one database: changes are made through the first, the tablet is on the second. */
export interface TwoProcesses {
  api: TestApi;
  day: PlannedDay;
  /** Of the first. */
  head: ApiCaller;
  /** Watches the day. */
  tablet: Tablet;
  close: () => Promise<void>;
}

export async function openTwoProcesses(): Promise<TwoProcesses> {
  const api = await startTestApi();
  const second = await startTestApi({ database: api.database });
  const day = await plannedDay(api.database.dataSource);
  const head = await api.as('kepala_sppg');
  const tablet = await openTablet(second.url, head.token);
  await tablet.watch(day.date);
  return {
    api,
    day,
    head,
    tablet,
    async close() {
      tablet.close();
      await second.close();
      await api.close();
    },
  };
}
