import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Runs `work` in a transaction that only reads and whose snapshot others may share by its name, so
 * that they see exactly what it sees, whoever writes meanwhile.
 */
export async function onSnapshot<Result>(
  dataSource: DataSource,
  work: (runner: QueryRunner, snapshot: string) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // It waits while pg_dump starts; and a policy must be an error, not fewer rows.
    await runner.query(
      `SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0; SET LOCAL row_security = off`,
    );
    const [exported] = await queryRows<{ name: string }>(
      runner,
      'SELECT pg_export_snapshot() AS name',
    );
    return await work(runner, exported?.name ?? '');
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}
