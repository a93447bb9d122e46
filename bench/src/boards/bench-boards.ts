import { deepStrictEqual } from 'node:assert/strict';
import type { BenchKitchen, BenchServer } from '../kitchen/bench-server.js';
import { amount, atLeast, type Row } from '../row.js';
import { median, range } from '../statistics.js';
import { startBareServer, startBareUnchanged } from './bare-process.js';
import { bareToken } from './bare-token.js';
import { load } from './load.js';

const SIZES = [15, 200, 1_000];
const ROUNDS = 5;
const SECONDS = 2;

/** Cooking boards a second: the API against bare servers, and 304 against 200, in interleaved rounds. */
export async function benchBoards(server: BenchServer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const schools of SIZES) {
    const kitchen = await server.openKitchen(schools);
    rows.push(...(await benchBoard(kitchen)));
    await kitchen.close();
  }
  return rows;
}

async function benchBoard(kitchen: BenchKitchen): Promise<Row[]> {
  const byHand = await startBareServer(kitchen.databaseUrl, 'by-hand');
  const sameSql = await startBareServer(kitchen.databaseUrl, 'as-the-api');
  const unchanged = await startBareUnchanged(kitchen.databaseUrl);
  const query = `?date=${kitchen.date}`;
  const authorization = `Bearer ${kitchen.token}`;
  const board = `${kitchen.api.url}/api/kds/cooking${query}`;
  const etag = await requireSameBoards(board, authorization, [
    byHand.url + query,
    sameSql.url + query,
  ]);

  const rates = {
    api: [] as number[],
    byHand: [] as number[],
    sameSql: [] as number[],
    unchanged: [] as number[],
    bareUnchanged: [] as number[],
  };
  const bareHeaders = {
    authorization: `Bearer ${bareToken(sessionIn(kitchen.token))}`,
    'if-none-match': etag,
  };
  const measure = async (url: string, headers: Record<string, string>, status: number) => {
    const { perSecond, statuses } = await load(url, headers, SECONDS);
    deepStrictEqual(Object.keys(statuses), [String(status)]);
    return perSecond;
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = {
      api: await measure(board, { authorization }, 200),
      byHand: await measure(byHand.url + query, {}, 200),
      unchanged: await measure(board, { authorization, 'if-none-match': etag }, 304),
      bareUnchanged: await measure(unchanged.url + query, bareHeaders, 304),
      sameSql: await measure(sameSql.url + query, {}, 200),
    };
    // The first round warms up.
    if (round === 0) continue;
    for (const name of ['api', 'byHand', 'sameSql', 'unchanged', 'bareUnchanged'] as const)
      rates[name].push(measured[name]);
  }
  await byHand.stop();
  await sameSql.stop();
  await unchanged.stop();

  const ratio = (of: number[], to: number[]) => ({
    value: median(of) / median(to),
    spread: `${amount(median(of))}/s : ${amount(median(to))}/s; rounds ${range(
      of.map((rate, index) => rate / (to[index] ?? NaN)),
      amount,
    )}`,
  });
  const what = `cooking board, ${kitchen.schools} schools`;
  return [
    atLeast(0.7, '×', { what: `${what}: API : bare server`, ...ratio(rates.api, rates.byHand) }),
    {
      what: `${what}: API : bare server with the API's SQL`,
      measured: amount(ratio(rates.api, rates.sameSql).value, '×'),
      spread: ratio(rates.api, rates.sameSql).spread,
      bound: '',
    },
    atLeast(3, '×', { what: `${what}: 304 : 200`, ...ratio(rates.unchanged, rates.api) }),
    // What a 304 spares whoever builds a board for every answer.
    {
      what: `${what}: 304 : the bare server's 200`,
      measured: amount(ratio(rates.unchanged, rates.byHand).value, '×'),
      spread: ratio(rates.unchanged, rates.byHand).spread,
      bound: '',
    },
    {
      what: `${what}: bare 304 with the same lookups : 200`,
      measured: amount(ratio(rates.bareUnchanged, rates.api).value, '×'),
      spread: ratio(rates.bareUnchanged, rates.api).spread,
      bound: '',
    },
  ];
}

/** All servers answer the same board, or nothing is measured. @returns the board's ETag */
async function requireSameBoards(
  board: string,
  authorization: string,
  others: string[],
): Promise<string> {
  const answer = await fetch(board, { headers: { authorization } });
  const expected = withoutTime(await answer.json());
  for (const url of others) deepStrictEqual(withoutTime(await (await fetch(url)).json()), expected);
  return answer.headers.get('etag') ?? '';
}

/** The session that an access token of the API stands for. */
function sessionIn(token: string): string {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(claims) as { sid: string }).sid;
}

function withoutTime(board: unknown): unknown {
  return { ...(board as Record<string, unknown>), serverTime: undefined };
}
