import type { DataSource } from 'typeorm';
import { readCatalog } from './adoption/read-catalog.js';
import { findUnservableRows } from './adoption/find-unservable-rows.js';
import { findBlockers } from './find-blockers.js';
import { OperatorError } from './operator-error.js';
import { sqlState } from './query/run-in-transaction.js';

const GO_ON = 'run it again; it goes on where it stopped';

/** Failures that have a known way out, by SQLSTATE. */
const KNOWN: Readonly<Record<string, readonly [string, string]>> = {
  '53100': ['the disk of the database server is full', `make room there and ${GO_ON}`],
  '53200': ['the database server has no memory left', `give it more, or wait, and ${GO_ON}`],
  '42501': [
    'the user of DATABASE_URL may not change these tables',
    'use the owner of the tables, or grant it their role; what was done so far stays good',
  ],
  '25006': [
    'this database is read-only (a replica, or set so)',
    'point DATABASE_URL at the primary server',
  ],
  '57014': ['somebody cancelled the statement on the server', GO_ON],
  '57P01': ['the server ended the connection', GO_ON],
  '57P02': ['the database server crashed', `when it is back, ${GO_ON}`],
  '57P03': ['the database server is starting or stopping', `when it is back, ${GO_ON}`],
  '57P05': ['the server ended the connection', GO_ON],
  '08006': ['the connection to the server was lost', GO_ON],
  ECONNRESET: ['the connection to the server was lost', GO_ON],
  EPIPE: ['the connection to the server was lost', GO_ON],
};
const CONNECTION_LOST = /^Connection terminated|connection was closed|not queryable/i;
/** Rows that an index, a check or NOT NULL has no place for. */
const ROWS_IN_THE_WAY = ['23505', '23514', '23502'];

/** What a migration or a rollback failed with, as an error that a person can act on, when it is one of those. */
export async function explainMigration(error: unknown, dataSource: DataSource): Promise<unknown> {
  if (error instanceof OperatorError) return error;
  const state = sqlState(error) ?? '';
  if (ROWS_IN_THE_WAY.includes(state)) {
    const details = await findUnservableRows(dataSource, await readCatalog(dataSource)).catch(
      () => [],
    );
    if (details.length > 0)
      return new OperatorError(
        'somebody has stored duplicate allocations or unknown sizes meanwhile',
        `clean these rows up and ${GO_ON}`,
        { cause: error, details },
      );
  }
  const lost = error instanceof Error && CONNECTION_LOST.test(error.message);
  const known = KNOWN[lost ? '08006' : state];
  return known ? new OperatorError(known[0], known[1], { cause: error }) : error;
}

/** The lock was not to be had in time: by whom it is held. */
export async function stayedLocked(error: unknown, dataSource: DataSource): Promise<OperatorError> {
  const details = await findBlockers(dataSource, 1).catch(() => []);
  return new OperatorError(
    'a table stayed locked by other sessions for too long',
    `end these transactions (see pg_stat_activity), then ${GO_ON}`,
    { cause: error, details },
  );
}
