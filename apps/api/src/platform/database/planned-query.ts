import { namedQuery, type NamedStatement } from '@porsi/db/query/named-query';
import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/**
 * The rows of a statement that PostgreSQL plans once a connection; in the transaction that `tx` is,
 * or on any connection when it is none.
 */
export async function plannedQuery<Row extends QueryResultRow>(
  tx: EntityManager,
  statement: NamedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  return namedQuery<Row>(tx.queryRunner ?? tx.connection, statement, values);
}
