import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import process from 'node:process';
import { queryRows } from '@porsi/db/query/query-rows';
import { findClientTools } from '../client-tools/find-client-tools.js';
import type { OpenDatabase } from '../database/open-database.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Sitting } from './run-record.js';

const packageFile = new URL('../../package.json', import.meta.url);

/** Who is at work here, from when, with which versions. */
export async function beginSitting(
  { dataSource }: OpenDatabase,
  terminal: Terminal,
  now: Date,
): Promise<Sitting> {
  const [session] = await queryRows<{ role: string; version: string; major: number }>(
    dataSource,
    `SELECT current_user::text AS role, current_setting('server_version') AS version,
       current_setting('server_version_num')::int / 10000 AS major`,
  );
  const tools = await findClientTools(session?.major ?? 0, terminal).catch(() => undefined);
  const { version: product } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  return {
    from: now.toISOString(),
    to: null,
    user: osUser(terminal),
    host: hostname(),
    pid: process.pid,
    role: session?.role ?? '?',
    versions: {
      product,
      node: process.version,
      server: session?.version ?? '?',
      clientTools: tools?.version ?? null,
    },
  };
}

/** Who ran it, also through sudo; an account without a name has a number. */
function osUser({ env }: Terminal): string {
  const own = nameOrNumber();
  return env.SUDO_USER ? `${own} (sudo by ${env.SUDO_USER})` : own;
}

function nameOrNumber(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
