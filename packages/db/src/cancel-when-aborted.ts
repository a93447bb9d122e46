import type { DataSource, QueryRunner } from 'typeorm';
import { queryRows } from './query/query-rows.js';

/** Milliseconds between two cancels: the first one may come between two statements. */
const AGAIN = 100;

/** Does `work` on a connection, and breaks off whatever runs there when the signal says so. */
export async function cancelWhenAborted(
  dataSource: DataSource,
  runner: QueryRunner,
  signal: AbortSignal | undefined,
  work: (pid: number) => Promise<void>,
): Promise<void> {
  const [backend] = await queryRows<{ pid: number }>(runner, 'SELECT pg_backend_pid() AS pid');
  const pid = backend?.pid ?? 0;
  let cancelling: NodeJS.Timeout | undefined;
  const cancel = () =>
    void dataSource.query('SELECT pg_cancel_backend($1)', [pid]).catch(() => undefined);
  const onAbort = () => {
    cancel();
    cancelling = setInterval(cancel, AGAIN);
  };
  signal?.addEventListener('abort', onAbort);
  try {
    await work(pid);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    clearInterval(cancelling);
  }
}
