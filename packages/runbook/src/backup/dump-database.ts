import { open } from 'node:fs/promises';
import { explainTool } from '../client-tools/explain-tool.js';
import type { ClientTools } from '../client-tools/find-client-tools.js';
import { runTool, type ToolOptions } from '../client-tools/run-tool.js';
import { CannotCheck } from '../terminal/cannot-check.js';

/**
 * Dumps the database of `options.env` in custom format, as the snapshot shows it. The file is for its
 * owner's eyes only.
 *
 * @throws OperatorError
 */
export async function dumpDatabase(
  file: string,
  snapshot: string,
  { tools, ...options }: ToolOptions & { tools: ClientTools },
): Promise<void> {
  const made = await open(file, 'w', 0o600).catch((cause: unknown) => {
    throw new CannotCheck(`cannot write ${file}`, 'name another folder with --out', { cause });
  });
  await made.close();
  const args = ['--format=custom', '--no-password', '--lock-wait-timeout=60000'];
  try {
    await runTool(tools.pg_dump, [...args, `--snapshot=${snapshot}`, `--file=${file}`], options);
  } catch (error) {
    throw explainTool(error, 'the dump');
  }
}
