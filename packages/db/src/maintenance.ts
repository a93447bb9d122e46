import type { MaintenanceWindow } from '@porsi/shared/maintenance/maintenance';
import type { DataSource } from 'typeorm';
import { OperatorError } from './operator-error.js';
import { queryRows } from './query/query-rows.js';
import { sqlState } from './query/run-in-transaction.js';

type Database = Pick<DataSource, 'query'>;

const ROW = `switched_on AS "switchedOn", starts_at AS "startsAt", ends_at AS "endsAt", message`;
const UPSERT = `
  ON CONFLICT (only_row) DO UPDATE SET switched_on = excluded.switched_on,
    starts_at = excluded.starts_at, ends_at = excluded.ends_at, message = excluded.message
  RETURNING ${ROW}`;

const UNDEFINED_TABLE = '42P01';
const BAD_INSTANTS = ['22007', '22008', '22009', '23514'];

/** Instants are what PostgreSQL understands: ISO 8601, or without a zone in the session's (the kitchen's). */
export interface MaintenanceTimes {
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly message?: string | undefined;
}

/** The window that is stored, whether or not it is over. */
export async function readMaintenance(db: Database): Promise<MaintenanceWindow | undefined> {
  const [window] = await explained(
    queryRows<MaintenanceWindow>(db, `SELECT ${ROW} FROM maintenance_window`),
  );
  return window;
}

/** Begins a maintenance now, which lasts until it is switched off; `endsAt` is what people are told. */
export function switchMaintenanceOn(
  db: Database,
  { endsAt, message }: Omit<MaintenanceTimes, 'startsAt'> = {},
): Promise<MaintenanceWindow> {
  return store(
    db,
    `INSERT INTO maintenance_window (switched_on, starts_at, ends_at, message)
     VALUES (true, now(), $1, $2) ${UPSERT}`,
    [endsAt, message],
  );
}

/** Announces a maintenance that begins and ends by itself. */
export function scheduleMaintenance(
  db: Database,
  { startsAt, endsAt, message }: MaintenanceTimes,
): Promise<MaintenanceWindow> {
  return store(
    db,
    `INSERT INTO maintenance_window (starts_at, ends_at, message)
     SELECT $1::timestamptz, $2::timestamptz, $3 ${UPSERT}`,
    [startsAt, endsAt, message],
  );
}

/** Ends a maintenance, or takes the announcement of one back; nothing when there is none. */
export async function switchMaintenanceOff(db: Database): Promise<void> {
  await explained(db.query('DELETE FROM maintenance_window'));
}

async function store(
  db: Database,
  sql: string,
  values: readonly (string | undefined)[],
): Promise<MaintenanceWindow> {
  const [window] = await explained(
    queryRows<MaintenanceWindow>(
      db,
      sql,
      values.map((value) => value ?? null),
    ),
  );
  if (window === undefined) throw new Error('no maintenance window was stored');
  return window;
}

/** @throws OperatorError */
async function explained<Result>(asking: Promise<Result>): Promise<Result> {
  try {
    return await asking;
  } catch (cause) {
    const code = sqlState(cause) ?? '';
    if (BAD_INSTANTS.includes(code))
      throw new OperatorError(
        'the times of the maintenance are no times, or it would end before it begins',
        "write them as 2026-11-22T20:00:00+07:00, or as '2026-11-22 20:00' in the kitchen's time zone",
        { cause },
      );
    if (code !== UNDEFINED_TABLE) throw cause;
    throw new OperatorError(
      'this database keeps no maintenance yet',
      'run `pnpm db:migrate` first',
      {
        cause,
      },
    );
  }
}
