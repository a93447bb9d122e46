import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

/** A statement that PostgreSQL parses and plans once per connection. One name, one text, for ever. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs a named prepared statement, which TypeORM's own `query()` cannot.
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
  const client = await connectionOf(on);
  const result = await client.query<Row>({ ...statement, values: [...values] });
  return result.rows;
}

/** TypeORM's driver types both as `any`: its master is the `pg.Pool`, a runner's connection a `pg.PoolClient`. */
async function connectionOf(on: DataSource | QueryRunner): Promise<Pick<pg.Pool, 'query'>> {
  if ('connect' in on) return on.connect() as Promise<pg.PoolClient>;
  return (on.driver as unknown as { master: pg.Pool }).master;
}
