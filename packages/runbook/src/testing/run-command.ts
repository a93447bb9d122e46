import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ExitCode } from '../terminal/exit-code.js';
import { run } from '../run.js';

export interface Outcome {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a script would: no terminal, standard input with `input`. */
export async function runCommand(
  line: string | readonly string[],
  env: Record<string, string>,
  input = '',
): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stdin = Readable.from([input]);
  const exitCode = await run(typeof line === 'string' ? line.split(' ') : line, {
    env,
    stdin,
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  return { exitCode, out: await text(stdout), err: await text(stderr) };
}

export const fromJson = (out: string): unknown => JSON.parse(out);
