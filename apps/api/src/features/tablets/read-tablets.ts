import type { Tablet } from '@porsi/shared/tablets/tablet';
import type { DataSource, EntityManager } from 'typeorm';
import { byName } from '../../platform/database/by-name.sql.js';

interface TabletRow extends Omit<Tablet, 'pairedAt' | 'lastSeenAt'> {
  pairedAt: Date;
  lastSeenAt: Date | null;
}

const TABLETS = `
  SELECT
    account.id,
    account.full_name AS name,
    account.role,
    tablet.paired_at AS "pairedAt",
    tablet.last_seen_at AS "lastSeenAt",
    tablet.app_version AS version,
    tablet.battery
  FROM kds_tablets tablet
  JOIN users account ON account.id = tablet.user_id
  WHERE tablet.revoked_at IS NULL AND ($1::int8 IS NULL OR account.id = $1)
  ORDER BY ${byName('account.full_name')}, account.id
  LIMIT $2 OFFSET $3`;

/** The tablets that may come in, by name; one only where an id is given. */
export async function readTablets(
  on: DataSource | EntityManager,
  { id = null, limit = 1, offset = 0 }: { id?: number | null; limit?: number; offset?: number },
): Promise<Tablet[]> {
  const rows = await on.query<TabletRow[]>(TABLETS, [id, limit, offset]);
  return rows.map((row) => ({
    ...row,
    pairedAt: row.pairedAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  }));
}
