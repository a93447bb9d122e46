import { OperatorError } from '@porsi/db/operator-error';
import { EnvError } from '../env.js';
import { PendingMigrationsError } from './pending-migrations-error.js';

/** What a failed start says, and the exit code: 1 wrong settings or a fault, 2 no database, 3 migrations pending. */
export interface Failure {
  lines: string[];
  exitCode: number;
}

/** A failed start in a line or two, with the way out; a stack only for what nobody foresaw. */
export function explainFailure(error: unknown, port: number | undefined): Failure {
  if (error instanceof EnvError)
    return { lines: ['Settings are missing or wrong:', ...error.faults], exitCode: 1 };
  if (error instanceof PendingMigrationsError) return { lines: [sentence(error)], exitCode: 3 };
  if (error instanceof OperatorError) return { lines: [sentence(error)], exitCode: 2 };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const other = (port ?? 8080) + 1;
    return {
      lines: [
        `Port ${port} is in use by another program. Stop it, or choose another one: PORT=${other}`,
      ],
      exitCode: 1,
    };
  }
  if (code === 'EACCES' && port !== undefined && port < 1024) {
    return {
      lines: [`Port ${port} needs special rights. Choose one above 1023, for example PORT=8080`],
      exitCode: 1,
    };
  }
  if (code === 'ENOSPC')
    return {
      lines: ['The disk is full. Free some space, or set DATA_DIR to another disk.'],
      exitCode: 1,
    };
  return {
    lines: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    exitCode: 1,
  };
}

function sentence({ message, wayOut }: OperatorError): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}. Way out: ${wayOut}.`;
}
