import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
type MaybeTerminal = { readonly isTTY?: boolean; readonly columns?: number };

/** What a command reads from and writes to; a process has all of it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & MaybeTerminal;
  /** Results: what a person or a program asked for. */
  readonly stdout: Writable & MaybeTerminal;
  /** Everything else: progress, questions, errors. */
  readonly stderr: Writable & MaybeTerminal;
}

export function printLines(to: Writable, lines: readonly string[]): void {
  for (const line of lines) to.write(`${line}\n`);
}

export function printJson(to: Writable, value: unknown): void {
  to.write(`${JSON.stringify(value, null, 2)}\n`);
}
