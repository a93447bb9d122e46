import { createServer } from 'node:http';
import { mixedCategories } from '@porsi/shared/portions/portion-sizes';
import { COOKING_BOARD } from '@porsi/api/features/kds/cooking-board.sql';
import { Pool } from 'pg';
import { COOKING_BOARD_JSON } from './cooking-board-json.sql.js';

/**
 * What the API is measured against: node:http, pg and one statement, no framework, no sign-in, no
 * validation. Run as a process of its own with DATABASE_URL, PORT and STATEMENT; answers any path
 * with the cooking board of `?date=`.
 */
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c TimeZone=Asia/Jakarta',
});

const readBoard = process.env.STATEMENT === 'as-the-api' ? boardAsTheApi : boardByHand;

const server = createServer((request, response) => {
  const date = new URL(request.url ?? '/', 'http://bare').searchParams.get('date') ?? '2000-01-01';
  readBoard(date)
    .then((body) => {
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    })
    .catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
});

server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('disconnect', () => process.exit());

async function boardByHand(date: string): Promise<string> {
  const { rows } = await pool.query<{ board: string }>({
    name: 'board',
    text: COOKING_BOARD_JSON,
    values: [date],
  });
  return rows[0]?.board ?? '{}';
}

/** The API's own statement, so that only the servers differ. */
async function boardAsTheApi(date: string): Promise<string> {
  const { rows } = await pool.query<{ revision: string; entries: string }>({
    name: 'board',
    text: COOKING_BOARD,
    values: [date, mixedCategories, null],
  });
  const { revision = '0', entries = '' } = rows[0] ?? {};
  const serverTime = new Date().toISOString();
  return `{"date":"${date}","revision":${revision},"serverTime":"${serverTime}","dishes":[${entries}]}`;
}
