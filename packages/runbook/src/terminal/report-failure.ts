import { EmbeddedError } from '@porsi/db/embedded/embedded-error';
import { OperatorError } from '@porsi/db/operator-error';
import { CannotCheck } from './cannot-check.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { hideSecrets } from './hide-secrets.js';
import { Stopped } from './stopped.js';
import { printJson, printLines, type Terminal } from './terminal.js';

export interface ReportOptions {
  readonly json: boolean;
  readonly verbose: boolean;
}

/**
 * Says what went wrong: one line and the way out on standard error, the technical error only when
 * asked for, never the password of the database.
 *
 * @returns the exit code
 */
export function reportFailure(
  error: unknown,
  terminal: Terminal,
  { json, verbose }: ReportOptions,
): ExitCode {
  const hide = hideSecrets(terminal);
  const stopped = error instanceof Stopped ? error : undefined;
  const reason = stopped?.cause ?? error;
  const message = oneLine(hide(messageOf(error)));
  const wayOut = hide(
    error instanceof OperatorError ? error.wayOut : 'run it again with --verbose for the details',
  );
  const details = error instanceof OperatorError ? error.details.map(hide) : [];
  printLines(terminal.stderr, [
    `error: ${message}`,
    ...(details.length > 0 ? [`  ${oneLine(details.join(' | '))}`] : []),
    `  ${wayOut}`,
    ...(stopped?.aftermath.lines ?? []).map((line) => `  ${hide(line)}`),
  ]);
  // The whole list is a result; standard error stays short.
  if (!json) printLines(terminal.stdout, details);
  if (verbose) terminal.stderr.write(`${hide(detailsOf(error))}\n`);
  if (json) {
    const facts = stopped?.aftermath.facts ?? {};
    printJson(terminal.stdout, { ok: false, error: message, wayOut, details, ...facts });
  }
  return reason instanceof CannotCheck || reason instanceof EmbeddedError
    ? EXIT.notChecked
    : EXIT.failed;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').slice(0, 300);
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by: ${detailsOf(error.cause)}`;
}
