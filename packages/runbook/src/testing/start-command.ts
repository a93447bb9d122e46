import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a command as a process of its own, for tests that end it with a signal. */
export function startCommand(
  args: readonly string[],
  env: Record<string, string>,
): ChildProcessWithoutNullStreams {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  return spawn(process.execPath, [cli, ...args], { env: { PATH: process.env.PATH, ...env } });
}

/** Resolves when standard error has shown `text`, or the process has ended. */
export async function untilItSays(
  child: ChildProcessWithoutNullStreams,
  text: string,
): Promise<void> {
  const ended = once(child, 'close');
  let shown = '';
  const said = new Promise<void>((resolve) => {
    child.stderr.on('data', (part: Buffer) => {
      shown += part.toString();
      if (shown.includes(text)) resolve();
    });
  });
  await Promise.race([said, ended]);
}
