import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, type ToolOptions } from '../client-tools/run-tool.js';
import type { ClientTools } from '../client-tools/find-client-tools.js';
import type { RestoringRole } from './restoring-role.js';

const EXTENSION = /^\d+; .* (?:EXTENSION -|COMMENT - EXTENSION) (\S+)/;

/**
 * Runs `work` with the options for pg_restore that leave out the extensions which only a superuser may
 * create (pg_stat_statements, say), when none restores. A table that needs one fails by itself.
 */
export async function withTableOfContents<Result>(
  file: string,
  { tools, role, ...options }: ToolOptions & { tools: ClientTools; role: RestoringRole },
  work: (args: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const contents = (await runTool(tools.pg_restore, ['--list', file], options)).split('\n');
  const possible = contents.filter((line) => {
    const extension = EXTENSION.exec(line)?.[1];
    return extension === undefined || role.extensions.includes(extension);
  });
  if (possible.length === contents.length) return work([]);
  const folder = await mkdtemp(join(tmpdir(), 'porsi-restore-'));
  try {
    await writeFile(join(folder, 'contents'), possible.join('\n'));
    return await work([`--use-list=${join(folder, 'contents')}`]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
