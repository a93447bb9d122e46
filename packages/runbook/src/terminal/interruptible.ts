import process from 'node:process';
import { CannotCheck } from './cannot-check.js';
import { EXIT } from './exit-code.js';
import { printLines, type Terminal } from './terminal.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` with a signal that Ctrl-C (or a SIGTERM) aborts, so that it can put away what it began
 * before the process ends. A second Ctrl-C ends the process at once.
 *
 * @param consequence what an interruption leaves behind, one line
 * @throws CannotCheck when it was interrupted, whatever `work` threw then
 */
export async function interruptible<Result>(
  consequence: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return untilInterrupted(async (signal) => {
    try {
      return await work(signal);
    } catch (cause) {
      if (!signal.aborted) throw cause;
      throw new CannotCheck('interrupted', consequence, { cause });
    }
  });
}

/** Runs `work` with a signal that the first Ctrl-C aborts; what follows from it is for `work` to say. */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const interruption = new AbortController();
  const interrupt = (kind: NodeJS.Signals) => {
    if (interruption.signal.aborted && kind === 'SIGINT') process.exit(2);
    interruption.abort();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(interruption.signal);
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, interrupt);
  }
}

/**
 * Runs `work` that changes nothing: Ctrl-C (or a SIGTERM) ends the process at once, with a line that
 * says so.
 */
export async function readOnly<Result>(
  { stderr }: Terminal,
  work: () => Promise<Result>,
): Promise<Result> {
  const interrupt = () => {
    printLines(stderr, ['error: interrupted', '  nothing was changed; run it again when you like']);
    process.exit(EXIT.notChecked);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, interrupt);
  }
}
