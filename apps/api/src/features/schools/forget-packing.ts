import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';

const LOCK = `
  SELECT lock_board(date) FROM (
    SELECT date FROM packing_statuses WHERE school_id = $1
    UNION SELECT date FROM packing_counts WHERE school_id = $1
    ORDER BY date
  ) AS days`;

const LOG = `
  INSERT INTO kds_operations
    (operation_id, user_id, request, response, sequence, kind, date, effect, automatic, school_id, school_name)
  SELECT
    gen_random_uuid(), $2, '{}', 'null', nextval('kds_operation_sequence'), packed.kind, packed.date, packed.effect, true,
    school.id, school.name
  FROM (
    SELECT 'packing.status' AS kind, date, jsonb_build_object('from', status, 'to', 'pending') AS effect
    FROM packing_statuses WHERE school_id = $1 AND status <> 'pending'
    UNION ALL
    SELECT 'packing.count', date, jsonb_build_object('size', size, 'trays', -sum(trays))
    FROM packing_counts WHERE school_id = $1 GROUP BY date, size HAVING sum(trays) <> 0
  ) AS packed
  JOIN schools school ON school.id = $1`;

/** Tells the log of taps that what was packed for a school goes with it. */
export async function forgetPacking(
  tx: EntityManager,
  schoolId: number,
  actor: Actor,
): Promise<void> {
  await tx.query(LOCK, [schoolId]);
  await tx.query(LOG, [schoolId, actor.id]);
}
