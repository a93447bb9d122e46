import { namedWrite, type NamedStatement } from '@porsi/db/query/named-query';
import type { EntityManager } from 'typeorm';

/**
 * Sends a planned statement whose answer nobody needs, in a unit of work: the next statement need not
 * wait for it. Should it fail, the unit of work does, with its error.
 */
export function plannedWrite(
  tx: EntityManager,
  statement: NamedStatement,
  values: readonly unknown[],
): void {
  if (!tx.queryRunner) throw new Error(`${statement.name}: no transaction to write in`);
  namedWrite(tx.queryRunner, statement, values);
}
