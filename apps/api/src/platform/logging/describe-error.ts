import { databaseErrorOf } from '../database/database-error.js';

/**
 * What the log tells of an error. Not its other properties: a failed query's hold the values of its
 * parameters, and those may be hashes and tokens.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = databaseErrorOf(error) ?? {};
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    code: code || undefined,
    constraint,
    table,
    cause,
  };
}
