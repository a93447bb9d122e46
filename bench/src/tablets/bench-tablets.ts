import { setTimeout as pause } from 'node:timers/promises';
import { spawnApi } from '@porsi/api/spawn-api';
import type { BenchKitchen, BenchServer } from '../kitchen/bench-server.js';
import { amount, atMost, type Row } from '../row.js';
import { median, percentile } from '../statistics.js';
import { changeDay } from './change-a-day.js';
import { Fleet } from './fleet.js';
import { residentMemory } from './memory.js';

const TABLETS = 500;
const SCHOOLS = 15;
const WARM_UP = 15;
const SECOND = 1_000;

/**
 * 500 tablets on one API process, a change a second: how long until a board is there, whether memory
 * stays, and how soon all are current again after the process was killed. `BENCH_MINUTES`: how long.
 */
export async function benchTablets(server: BenchServer): Promise<Row[]> {
  const kitchen = await server.openKitchen(SCHOOLS);
  const delays: number[] = [];
  const commits = new Map<number, number>();
  const fleet = new Fleet(
    {
      url: kitchen.api.url,
      credentials: kitchen.credentials,
      date: kitchen.date,
      tablets: TABLETS,
    },
    ({ revision, at }) => {
      const committed = commits.get(revision);
      if (committed !== undefined) delays.push(at - committed);
    },
  );
  try {
    const first = await changeDay(kitchen.pool, kitchen);
    await fleet.have(first.revision, TABLETS);
    const steady = await holdSteady(kitchen, commits, delays);
    const back = await restart(kitchen, fleet);
    return [...steady, ...back];
  } finally {
    await fleet.close();
    await kitchen.close();
  }
}

async function holdSteady(
  kitchen: BenchKitchen,
  commits: Map<number, number>,
  delays: number[],
): Promise<Row[]> {
  const seconds = 60 * Number(process.env['BENCH_MINUTES'] ?? 1);
  const memory: number[] = [];
  for (let second = -WARM_UP; second < seconds; second += 1) {
    const began = Date.now();
    const { revision, at } = await changeDay(kitchen.pool, kitchen);
    if (second >= 0) {
      commits.set(revision, at);
      memory.push(await residentMemory(kitchen.api.pid));
    }
    await pause(Math.max(0, began + SECOND - Date.now()));
  }
  const part = Math.ceil(memory.length / 4);
  const [early, late] = [median(memory.slice(0, part)), median(memory.slice(-part))];
  return [
    atMost(500, ' ms', {
      what: `commit → board on ${TABLETS} tablets, a change a second for ${amount(seconds / 60)} min, p99`,
      value: percentile(delays, 0.99),
      spread: `median ${amount(median(delays), ' ms')}; slowest ${amount(percentile(delays, 1), ' ms')}; ${delays.length} boards of ${seconds * TABLETS}`,
    }),
    atMost(1.1, '×', {
      what: 'memory of the API, last quarter : first quarter',
      value: late / early,
      spread: `${amount(early)} → ${amount(late)} MiB; most ${amount(Math.max(...memory))}`,
    }),
  ];
}

/** Kills the API, changes the day while it is gone, and starts it again on the same port. */
async function restart(kitchen: BenchKitchen, fleet: Fleet): Promise<Row[]> {
  await kitchen.api.stop('SIGKILL');
  const { revision } = await changeDay(kitchen.pool, kitchen);
  fleet.forget();
  const api = await spawnApi({ databaseUrl: kitchen.databaseUrl, port: kitchen.api.port });
  try {
    const serving = performance.timeOrigin + performance.now();
    await fleet.have(revision, TABLETS);
    const arrivals = [...fleet.newest.values()].map(({ at }) => (at - serving) / SECOND);
    const requests = fleet.reports.map((report) => report.requests);
    return [
      atMost(15, ' s', {
        what: `after a restart, until all ${TABLETS} tablets are current`,
        value: Math.max(...arrivals),
        spread: `median ${amount(median(arrivals), ' s')}; ${requests.reduce((sum, n) => sum + n, 0)} board requests, most in 0.25 s: ${Math.max(...requests)}`,
      }),
    ];
  } finally {
    await api.stop();
  }
}
