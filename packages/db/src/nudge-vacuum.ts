import type { QueryRunner } from 'typeorm';
import { OLDER_TABLES } from './adoption/older-tables.js';
import { SPLITS } from './migrations/sql/portion-split.js';
import { queryRows } from './query/query-rows.js';

const HELD = `
  SELECT DISTINCT relation::regclass::text AS table FROM pg_locks
  WHERE mode = 'ShareUpdateExclusiveLock' AND granted AND pid <> pg_backend_pid() AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND relation = ANY (ARRAY(SELECT to_regclass(name)::oid FROM unnest($1::text[]) AS name))`;

/**
 * Autovacuum gives way to whom it keeps waiting for a second (deadlock_timeout), which none of our
 * statements does. So we wait here, for the lock that vacuum takes itself: it keeps no reader and no
 * writer waiting behind us.
 */
export async function nudgeVacuum(runner: QueryRunner): Promise<void> {
  const held = await queryRows<{ table: string }>(runner, HELD, [
    [...Object.keys(OLDER_TABLES), SPLITS],
  ]);
  for (const { table } of held) {
    try {
      await runner.startTransaction();
      await runner.query(`SET LOCAL lock_timeout = '1500ms'`);
      await runner.query(`LOCK TABLE ${table} IN SHARE UPDATE EXCLUSIVE MODE`);
      await runner.commitTransaction();
    } catch {
      // Somebody's own VACUUM, or one against wraparound: those do not give way.
      await runner.rollbackTransaction().catch(() => undefined);
    }
  }
}
