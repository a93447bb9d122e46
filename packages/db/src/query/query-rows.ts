import type { DataSource, QueryRunner } from 'typeorm';

/** Runs a query and gives its rows; the caller says what a row looks like, since TypeORM types it as `any`. */
export async function queryRows<Row>(
  on: Pick<DataSource | QueryRunner, 'query'>,
  sql: string,
  values?: readonly unknown[],
): Promise<Row[]> {
  return (await on.query(sql, values && [...values])) as Row[];
}
