import type { DataSource, QueryRunner } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import { OpenTransaction } from './open-transaction.js';

/** Serialization failure and deadlock: nothing was done, and doing it again may well work. */
const WORTH_RETRYING = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/**
 * Runs `work` in one transaction and commits it. When PostgreSQL broke the transaction off because of
 * another one (40001, 40P01), it runs again from its beginning, three times at most: `work` must do
 * nothing outside of the database.
 *
 * @throws what `work` throws, or the database at commit; then nothing is stored
 */
export async function runInTransaction<Result>(
  dataSource: DataSource,
  work: (runner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(dataSource, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !WORTH_RETRYING.has(sqlState(error) ?? '')) throw error;
    }
  }
}

/** The SQLSTATE of an error that TypeORM or pg threw, if it has one. */
export function sqlState(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined;
}

async function attemptOnce<Result>(
  dataSource: DataSource,
  work: (runner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  let transaction: OpenTransaction | undefined;
  try {
    transaction = await OpenTransaction.begin(runner);
    const result = await work(runner);
    await transaction.commit();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw await (transaction?.reasonOf(error) ?? error);
  } finally {
    await runner.release();
  }
}
