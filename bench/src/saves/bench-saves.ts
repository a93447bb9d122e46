import type { BenchKitchen, BenchServer } from '../kitchen/bench-server.js';
import { EditedItem } from '../kitchen/edit-item.js';
import { amount, atMost, type Row } from '../row.js';
import { median, range } from '../statistics.js';
import { unnestSave } from './unnest-save.js';

const CASES = [
  { schools: 15, bound: 3, saves: 200 },
  { schools: 1_000, bound: 2, saves: 30 },
];
const ROUNDS = 5;

/** A save of every row through the API (HTTP, rules, history and all) against one unnest statement. */
export async function benchSaves(server: BenchServer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { schools, bound, saves } of CASES) {
    const kitchen = await server.openKitchen(schools);
    rows.push(await benchSave(kitchen, bound, saves));
    await kitchen.close();
  }
  return rows;
}

async function benchSave(kitchen: BenchKitchen, bound: number, saves: number): Promise<Row> {
  const item = await EditedItem.open(kitchen);
  const api: number[] = [];
  const unnest: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = {
      api: await timeOf(saves, (by) => item.save(item.changed(by))),
      unnest: await timeOfUnnest(kitchen, item, saves),
    };
    // The first round warms up.
    if (round === 0) continue;
    api.push(measured.api);
    unnest.push(measured.unnest);
  }
  return atMost(bound, '×', {
    what: `save of ${kitchen.schools} schools: API : one unnest statement`,
    value: median(api) / median(unnest),
    spread: `${amount(median(api), ' ms')} : ${amount(median(unnest), ' ms')}; rounds ${range(
      api.map((time, index) => time / (unnest[index] ?? NaN)),
      amount,
    )}`,
  });
}

async function timeOfUnnest(
  kitchen: BenchKitchen,
  item: EditedItem,
  saves: number,
): Promise<number> {
  const both = { [1]: item.changed(1), [-1]: item.changed(-1) };
  const time = await timeOf(saves, (by) => unnestSave(kitchen.pool, item.id, both[by]));
  await item.reload();
  return time;
}

/** Median time of one save in milliseconds; up and down by turns, so that every save changes every row. */
async function timeOf(saves: number, save: (by: 1 | -1) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < saves; index += 1) {
    const began = performance.now();
    await save(index % 2 === 0 ? 1 : -1);
    times.push(performance.now() - began);
  }
  return median(times);
}
