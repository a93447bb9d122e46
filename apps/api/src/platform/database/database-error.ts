import { OperatorError } from '@porsi/db/operator-error';

/** What pg, the socket or TypeORM say when a query fails; texts are empty where nothing is said. */
export interface DatabaseError {
  /** SQLSTATE, or the name of a system error such as ECONNREFUSED. */
  code: string;
  constraint: string | undefined;
  table: string | undefined;
  message: string;
}

/** The database error inside an error; undefined when it is none. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof OperatorError) return databaseErrorOf(error.cause);
  const inner = 'driverError' in error ? error.driverError : error;
  if (!(inner instanceof Error)) return undefined;
  // A refused dual-stack connect is an AggregateError of its attempts.
  const cause =
    inner instanceof AggregateError && inner.errors[0] instanceof Error ? inner.errors[0] : inner;
  const [constraint, table] = [textIn(cause, 'constraint'), textIn(cause, 'table')];
  return { code: textIn(cause, 'code') ?? '', constraint, table, message: cause.message };
}

function textIn(error: Error, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}
