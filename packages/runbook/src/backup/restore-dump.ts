import { pipeline } from 'node:stream/promises';
import { explainTool } from '../client-tools/explain-tool.js';
import { startTool, succeeds, ToolFailed, type ToolOptions } from '../client-tools/run-tool.js';
import type { ClientTools } from '../client-tools/find-client-tools.js';
import type { TableCounts } from './count-tables.js';
import { DumpReader } from './dump-reader.js';
import { withTableOfContents } from './table-of-contents.js';
import type { RestoringRole } from './restoring-role.js';

export interface RestoreOptions extends ToolOptions {
  readonly tools: ClientTools;
  readonly role: RestoringRole;
  /** What is done, for error messages. */
  readonly doing: string;
  /** Owners and grants as in the dump, instead of everything being the restoring role's. */
  readonly keepOwners: boolean;
}

/** Settings at the head of a dump, with the first server version that knows them. */
const NEW_SETTINGS = [{ name: 'transaction_timeout', since: 17 }];

/**
 * Restores a dump in custom format into the database of `env`, in one transaction: all of it or,
 * on any error or interruption, nothing.
 *
 * @returns the rows that the dump holds, by table
 * @throws OperatorError
 */
export async function restoreDump(file: string, options: RestoreOptions): Promise<TableCounts> {
  const { tools, role, keepOwners, doing } = options;
  const owners = keepOwners ? [] : ['--no-owner', '--no-privileges'];
  try {
    return await withTableOfContents(file, options, async (contents) => {
      const source = startTool(
        tools.pg_restore,
        ['--file=-', ...owners, ...contents, file],
        options,
      );
      const target = startTool(
        tools.psql,
        ['-Xq', '-v', 'ON_ERROR_STOP=1', '-o', '/dev/null'],
        options,
      );
      source.stdin.end();
      const reader = new DumpReader(
        NEW_SETTINGS.filter(({ since }) => role.serverVersion < since).map(({ name }) => name),
      );
      target.stdin.write('BEGIN;\n');
      const read = succeeds(source, tools.pg_restore);
      const stored = succeeds(target, tools.psql);
      const piped = pipeline(source.stdout, reader, target.stdin, { end: false });
      // psql commits only what pg_restore gave whole: without the COMMIT, its end is a rollback.
      const committed = Promise.all([read, piped]).then(
        () => target.stdin.end('COMMIT;\nANALYZE;\n'),
        () => target.stdin.destroy(),
      );
      const [whole, storing] = await Promise.allSettled([read, stored, committed]);
      throwFirst(storing, whole);
      return reader.rows;
    });
  } catch (error) {
    throw explainTool(error, doing);
  }
}

/** psql's complaint says more than that of a pg_restore that could not go on writing to it. */
function throwFirst(...outcomes: PromiseSettledResult<unknown>[]): void {
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
  const reasons: unknown[] = failed.map(({ reason }) => reason as unknown);
  const telling = reasons.find(
    (reason) => reason instanceof ToolFailed && /error|fatal/i.test(reason.complaint),
  );
  if (reasons.length > 0) throw telling ?? reasons[0];
}
