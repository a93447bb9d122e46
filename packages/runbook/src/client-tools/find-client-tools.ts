import { execFile } from 'node:child_process';
import { readdir, realpath } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CannotCheck } from '../terminal/cannot-check.js';
import type { Terminal } from '../terminal/terminal.js';

/** PostgreSQL's client programs, all of one version. */
export interface ClientTools {
  /** Major version, such as 15. */
  readonly version: number;
  readonly pg_dump: string;
  readonly pg_restore: string;
  readonly psql: string;
}

/** Where packages put them besides the PATH; `*` stands for one folder. */
const USUAL_PLACES = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/libpq/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/libpq/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/Library/PostgreSQL/*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
];

/**
 * The installed pg_dump, pg_restore and psql that suit a server: its own version, else the next newer
 * one (an older pg_dump refuses a newer server).
 *
 * @param serverVersion major version, such as 15
 * @throws CannotCheck saying what to install
 */
export async function findClientTools(
  serverVersion: number,
  { env }: Pick<Terminal, 'env'>,
): Promise<ClientTools> {
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const usual = (await Promise.all(USUAL_PLACES.map(expand))).flat();
  const found = (await Promise.all([...onPath, ...usual].map(toolsIn))).filter(
    (tools) => tools !== undefined,
  );
  const [best] = found
    .filter(({ version }) => version >= serverVersion)
    .toSorted((one, other) => one.version - other.version);
  if (best) return best;
  const newest = Math.max(0, ...found.map(({ version }) => version));
  throw new CannotCheck(
    newest > 0
      ? `PostgreSQL's client tools here are of version ${newest}, and the server is ${serverVersion}`
      : "PostgreSQL's client tools (pg_dump, pg_restore, psql) are not installed here",
    `install version ${serverVersion} or newer: \`apt-get install postgresql-client-${serverVersion}\`, \`dnf install postgresql${serverVersion}\`, \`brew install libpq\`, or see https://www.postgresql.org/download/`,
  );
}

async function expand(place: string): Promise<string[]> {
  const [before = '', after] = place.split('*');
  if (after === undefined) return [place];
  const names = await readdir(dirname(`${before}x`)).catch(() => []);
  const prefix = before.endsWith('/') ? '' : basename(before);
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => `${dirname(`${before}x`)}/${name}${after}`);
}

async function toolsIn(folder: string): Promise<ClientTools | undefined> {
  const tools = {
    pg_dump: join(folder, 'pg_dump'),
    pg_restore: join(folder, 'pg_restore'),
    psql: join(folder, 'psql'),
  };
  const [version, ...others] = await Promise.all(Object.values(tools).map(versionOf));
  return version !== undefined && others.every((other) => other === version)
    ? { version, ...tools }
    : undefined;
}

/** undefined when there is none, or only Debian's wrapper, which picks a version by its own rules. */
async function versionOf(tool: string): Promise<number | undefined> {
  try {
    if (basename(await realpath(tool)) === 'pg_wrapper') return undefined;
    const { stdout } = await promisify(execFile)(tool, ['--version'], { timeout: 10_000 });
    return Number(/\) (\d+)/.exec(stdout)?.[1]) || undefined;
  } catch {
    return undefined;
  }
}
