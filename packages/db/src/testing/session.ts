import type { DataSource } from 'typeorm';

/** A database session of its own, for tests of what two people do at once. */
export interface Session {
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Resolves when this session's running query waits for a lock of another one. */
  waits(): Promise<void>;
  /** Rolls back what is open and gives the connection back. */
  close(): Promise<void>;
}

export async function openSession(dataSource: DataSource): Promise<Session> {
  const runner = dataSource.createQueryRunner();
  const query = async <Row>(sql: string, values?: unknown[]): Promise<Row[]> =>
    (await runner.query(sql, values)) as Row[];
  const [backend] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return {
    query,
    async waits() {
      for (;;) {
        const [state] = await dataSource.query<{ waiting: boolean }[]>(
          'SELECT cardinality(pg_blocking_pids($1)) > 0 AS waiting',
          [backend?.pid],
        );
        if (state?.waiting) return;
      }
    },
    async close() {
      await runner.query('ROLLBACK');
      await runner.release();
    },
  };
}

/** Resolves when somebody's statement in this database waits for a lock. */
export async function somebodyWaits(dataSource: DataSource): Promise<void> {
  for (;;) {
    const [state] = await dataSource.query<{ waiting: boolean }[]>(
      `SELECT EXISTS (
         SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
       ) AS waiting`,
    );
    if (state?.waiting) return;
  }
}
