import { OperatorError } from '@porsi/db/operator-error';
import { sqlState } from '@porsi/db/query/run-in-transaction';
import { ToolFailed } from './run-tool.js';

/** Signs in what PostgreSQL's tools and servers write, and the way out of each. */
const WAYS_OUT: readonly (readonly [sign: RegExp, wayOut: string])[] = [
  [
    /permission denied for|must be owner|row-level security/,
    'let DATABASE_URL name the owner of all tables, or a superuser',
  ],
  [
    /No space left on device|disk full|could not extend file|could not write to/i,
    'make room on the disk (of the server, or where the file goes), then run it again',
  ],
  [
    /lock timeout|could not obtain lock/,
    'a session holds a lock on a table: see `pnpm db:monitor`, then run it again',
  ],
  [
    /role "[^"]*" does not exist/,
    'create that role on this server (CREATE ROLE …), then run it again',
  ],
  [
    /unsupported version|aborting because of server version/,
    'install newer client tools of PostgreSQL',
  ],
  [
    /not appear to be a valid archive|end of file|could not read from input/,
    'the file is no whole dump in custom format: take another backup',
  ],
  [
    /terminating connection|server closed the connection|could not connect|connection to server/i,
    'the server broke off or is not there: see its log, then run it again',
  ],
];

/**
 * Why a tool of PostgreSQL, or a query, failed: its first error in one line, and the way out. What
 * explains itself already stays as it is.
 *
 * @param doing what failed, for example `the test restore`
 */
export function explainTool(error: unknown, doing: string): unknown {
  const complaint = complaintOf(error);
  if (complaint === undefined) return error;
  const lines = complaint.split('\n');
  const line = lines.find((text) => /\b(error|fatal|panic):/i.test(text)) ?? lines[0] ?? '';
  const what = line.replace(/^(\S+: )+/, '').replace(/^(error|fatal|panic):\s+/i, '');
  const known = WAYS_OUT.find(([sign]) => sign.test(complaint));
  return new OperatorError(
    `${doing} failed: ${what}`,
    known?.[1] ?? 'run it again with --verbose for everything that the tool said',
    { cause: error },
  );
}

function complaintOf(error: unknown): string | undefined {
  if (error instanceof ToolFailed) return error.complaint;
  return error instanceof Error && sqlState(error) !== undefined ? error.message : undefined;
}
