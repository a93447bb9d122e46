import { QueryFailedError } from 'typeorm';

/**
 * The name of the constraint that `work` violates, of our own rules or PostgreSQL's;
 * `none` when it passes. Any other failure is thrown.
 */
export async function violationOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
    if (cause instanceof Error && 'constraint' in cause && typeof cause.constraint === 'string')
      return cause.constraint;
    throw error;
  }
}
