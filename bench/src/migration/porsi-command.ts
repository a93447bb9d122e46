import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../packages/runbook/dist/cli.js', import.meta.url));

export interface CommandRun {
  readonly seconds: number;
  /** The most memory that its process held at once. */
  readonly megabytes: number;
  /** What it said while it worked, a line each, with the second in which it said so. */
  readonly said: readonly string[];
}

/** Runs a command of the product as an operator would, in a process of its own. */
export async function runPorsi(args: readonly string[], url: string): Promise<CommandRun> {
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1000;
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.trimEnd().split('\n')) said.push(`${passed().toFixed(1)} s  ${line}`);
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  let over = false;
  void ended.then(() => (over = true));
  let most = 0;
  while (!over) {
    most = Math.max(most, await memoryOf(child.pid));
    await Promise.race([ended, pause(50)]);
  }
  const [exitCode] = await ended;
  if (exitCode !== 0)
    throw new Error(`${args.join(' ')} ended with ${exitCode}:\n${said.join('\n')}`);
  return { seconds: passed(), megabytes: most, said };
}

/** The kernel's own high-water mark. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
