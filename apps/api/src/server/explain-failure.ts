import { OperatorError } from '@porsi/db/operator-error';
import { EnvError } from '../env.js';
import { PendingMigrationsError } from './pending-migrations-error.js';

/** What a failed start says, and the exit code: 1 settings or this machine, 2 no database, 3 migrations pending. */
export interface Failure {
  lines: string[];
  exitCode: number;
}

/** A failed start in a line or two, with the way out; a stack only for what nobody foresaw. */
export function explainFailure(error: unknown, port = 8080): Failure {
  if (error instanceof EnvError) {
    return { lines: ['Settings are missing or wrong:', ...error.faults], exitCode: 1 };
  }
  if (error instanceof OperatorError) {
    const exitCode = error instanceof PendingMigrationsError ? 3 : 2;
    return { lines: [`${capitalised(error.message)}. Way out: ${error.wayOut}.`], exitCode };
  }
  return { lines: [causeInThisMachine(error, port) ?? stackOf(error)], exitCode: 1 };
}

function causeInThisMachine(error: unknown, port: number): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop it, or choose another one: PORT=${port + 1}`;
    case 'EADDRNOTAVAIL':
      return 'HOST is not an address of this machine. Leave it away to listen on every one.';
    case 'ENOSPC':
      return 'The disk is full. Free some space, or set DATA_DIR to another disk.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return place === undefined
        ? `Port ${port} needs special rights. Choose one above 1023, for example PORT=8080`
        : `Cannot write to ${place}. Set DATA_DIR to a folder that you may write to.`;
    default:
      return undefined;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
