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
  '42501': [
    'the user of DATABASE_URL may not change these tables',
    'use the owner of the tables, or grant it their role; what was done so far stays good',
  ],
  '25006': [
    'this database is read-only (a replica, or set so)',
    'point DATABASE_URL at the primary server',
  ],
  '57P01': ['the server ended the connection', GO_ON],
  '08006': ['the connection to the server was lost', GO_ON],
};

/** What a migration or a rollback failed with, as an error that a person can act on, when it is one of those. */
export async function explainMigration(error: unknown, dataSource: DataSource): Promise<unknown> {
  const state = sqlState(error) ?? '';
  if (state === '23505') {
    const details = await findUnservableRows(dataSource, await readCatalog(dataSource)).catch(
      () => [],
    );
    return new OperatorError(
      'somebody has stored duplicate allocations meanwhile',
      `clean these rows up and ${GO_ON}`,
      { cause: error, details },
    );
  }
  const known = KNOWN[state];
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
