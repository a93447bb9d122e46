import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { transactionOn } from './open-transaction.js';

/** A statement that PostgreSQL parses and plans once per connection. One name, one text, for ever. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs a named prepared statement, which TypeORM's own `query()` cannot. In a transaction of
 * `runInTransaction` it is sent before this returns: who asks several before waiting for an answer has them
 * carried out in that order, in one round trip.
 *
 * @param on the data source for any free connection, or a query runner for its transaction
 * @returns the rows, as the data source reads types (see postgres-types)
 * @throws pg.DatabaseError as PostgreSQL raised it
 */
export async function namedQuery<Row extends pg.QueryResultRow>(
  on: DataSource | QueryRunner,
  statement: NamedStatement,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = transactionOn(on)?.client ?? (await connectionOf(on));
  const result = await client.query<Row>({ ...statement, values: [...values] });
  return result.rows;
}

/**
 * Sends a named prepared statement that nobody waits for, in the transaction that `runInTransaction` has
 * open on a runner: behind what was asked before, and before what is asked afterwards. Should it
 * fail, the transaction does, with its error and with nothing stored.
 *
 * @throws Error without such a transaction
 */
export function namedWrite(
  runner: QueryRunner,
  statement: NamedStatement,
  values: readonly unknown[],
): void {
  const transaction = transactionOn(runner);
  if (!transaction) throw new Error(`${statement.name}: no transaction to write in`);
  transaction.write({ ...statement, values: [...values] });
}

/** TypeORM's driver types both as `any`: its master is the `pg.Pool`, a runner's connection a `pg.PoolClient`. */
async function connectionOf(on: DataSource | QueryRunner): Promise<Pick<pg.Pool, 'query'>> {
  if ('connect' in on) return on.connect() as Promise<pg.PoolClient>;
  return (on.driver as unknown as { master: pg.Pool }).master;
}
