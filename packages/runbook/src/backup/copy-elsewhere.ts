import { OperatorError } from '@porsi/db/operator-error';
import { runTool, ToolFailed, type ToolOptions } from '../client-tools/run-tool.js';
import { checksumFile } from './checksum.js';

/**
 * Runs an operator's command with `sh`, to copy a backup and its checksum to another place. With `{}`
 * in it, it runs once for each of the two files (`aws s3 cp {} s3://backups/`); else once, with both
 * paths as `$1` and `$2`, which are appended when it does not name them (`cp -t /mnt/backups`).
 *
 * @throws OperatorError when the command fails
 */
export async function copyElsewhere(
  command: string,
  file: string,
  options: ToolOptions,
): Promise<void> {
  const files = [file, checksumFile(file)];
  try {
    if (command.includes('{}')) {
      for (const each of files) {
        const filled = command.replaceAll('{}', () => quoted(each));
        await runTool('/bin/sh', ['-c', filled, 'sh', ...files], options);
      }
    } else {
      const whole = /\$[@*12{]/.test(command) ? command : `${command} "$@"`;
      await runTool('/bin/sh', ['-c', whole, 'sh', ...files], options);
    }
  } catch (error) {
    if (!(error instanceof ToolFailed)) throw error;
    throw new OperatorError(
      `the backup ${file} is whole, but copying it failed: ${error.complaint.split('\n').at(-1)}`,
      'copy it and its .sha256 yourself, or run the backup again with another --copy-to',
      { cause: error },
    );
  }
}

/** For sh; a path without special characters stays as it is, also within quotes of the operator's own. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
