import { createServer } from 'node:http';
import { Batched } from '@porsi/api/platform/database/batched';
import { Pool } from 'pg';
import { sessionInBareToken } from './bare-token.js';

/**
 * The least that a 304 can cost: node:http, the signature of a token, and the two lookups that the
 * API makes too (is the session alive and whose is it, what is the board's revision), batched as the
 * API batches them. No routes, no roles, no log, no security headers. Run as a process of its own
 * with DATABASE_URL and PORT; its tokens are those of bare-token.ts.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const SESSIONS = `
  SELECT s.id, u.role FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.id = ANY ($1::uuid[]) AND s.expires_at > now() AND u.is_active`;
const REVISIONS = `
  SELECT to_char(date, 'YYYY-MM-DD') AS id, revision FROM board_revisions WHERE date = ANY ($1::date[])`;

const roles = new Batched<string, string>(async (ids) => {
  const found = await pool.query<{ id: string; role: string }>({
    name: 'sessions',
    text: SESSIONS,
    values: [ids],
  });
  return new Map(found.rows.map(({ id, role }) => [id, role]));
});
const revisions = new Batched<string, string>(async (ids) => {
  const found = await pool.query<{ id: string; revision: string }>({
    name: 'revisions',
    text: REVISIONS,
    values: [ids],
  });
  return new Map(found.rows.map(({ id, revision }) => [id, revision]));
});

const server = createServer((request, response) => {
  const { authorization = '', 'if-none-match': known } = request.headers;
  const date = request.url?.split('date=')[1] ?? '';
  const session = sessionInBareToken(authorization.slice('Bearer '.length));
  if (session === undefined) return void response.writeHead(401).end();
  Promise.all([roles.get(session), revisions.get(date)])
    .then(([role, revision]) => {
      const etag = `W/"cooking-${date}-${revision ?? 0}"`;
      const status = role === undefined ? 401 : known === etag ? 304 : 200;
      response.writeHead(status, { etag, 'cache-control': 'private, no-cache' }).end();
    })
    .catch((error: unknown) => void response.writeHead(500).end(String(error)));
});

server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('disconnect', () => process.exit());
