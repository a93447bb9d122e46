import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Environment } from './client-environment.js';

/** A program that ended with another code than 0; `complaint` is the end of what it wrote on standard error. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed';

  constructor(
    readonly tool: string,
    readonly complaint: string,
  ) {
    super(`${tool} failed: ${complaint}`);
  }
}

export interface ToolOptions {
  readonly env: Environment;
  /** Aborting it ends the program. */
  readonly signal: AbortSignal;
}

const LONGEST_COMPLAINT = 16_000;

/**
 * Runs a program to its end.
 *
 * @returns what it wrote on standard output
 * @throws ToolFailed
 */
export async function runTool(
  command: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<string> {
  const child = startTool(command, args, options);
  child.stdin.end();
  const [output] = await Promise.all([text(child.stdout), succeeds(child, command)]);
  return output;
}

/** Starts a program in a session of its own: a Ctrl-C reaches us, and we end it in good order. */
export function startTool(command: string, args: readonly string[], options: ToolOptions) {
  return spawn(command, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** @throws ToolFailed unless the program ends with 0 */
export async function succeeds(child: ChildProcess, command: string): Promise<void> {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    complaint = (complaint + part).slice(-LONGEST_COMPLAINT);
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0)
    throw new ToolFailed(basename(command), complaint.trim() || `ended with ${code ?? signal}`);
}
