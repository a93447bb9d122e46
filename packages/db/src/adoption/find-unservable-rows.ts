import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';
import { ALLOCATIONS_TABLE as TABLE } from './older-tables.js';
import { columnOf, uniquenessOfPair, type Catalog } from './read-catalog.js';

/** Rows that the portion-size change has no place for, a line each; nothing is read where an index says there are none. */
export async function findUnservableRows(db: Asked, catalog: Catalog): Promise<string[]> {
  const sized = columnOf(catalog, TABLE, 'portion_size');
  return [
    ...(sized ? await findOddSizes(db) : []),
    ...(isUnique(catalog) ? [] : await findDuplicates(db, sized !== undefined)),
  ];
}

function isUnique(catalog: Catalog): boolean {
  const whole = ({ valid, partial }: { valid: boolean; partial: boolean }) => valid && !partial;
  return (
    uniquenessOfPair(catalog).some(whole) ||
    catalog.indexes.some(
      (index) =>
        index.unique &&
        whole(index) &&
        index.columns.join() === 'menu_item_id,school_id,portion_size',
    )
  );
}

async function findDuplicates(db: Asked, sized: boolean): Promise<string[]> {
  const rows = await queryRows<{ line: string }>(
    db,
    `SELECT format('menu item %s, school %s: rows %s', menu_item_id, school_id, string_agg(format('%s (%s portions)', id, portions), ', ' ORDER BY id)) AS line
     FROM ${TABLE} GROUP BY menu_item_id, school_id${sized ? ', portion_size' : ''} HAVING count(*) > 1 ORDER BY menu_item_id, school_id`,
  );
  return rows.map(({ line }) => line);
}

async function findOddSizes(db: Asked): Promise<string[]> {
  const rows = await queryRows<{ line: string }>(
    db,
    `SELECT format('%s rows have the portion size %s', count(*), coalesce(quote_literal(portion_size), 'NULL')) AS line
     FROM ${TABLE} WHERE portion_size IS NULL OR portion_size NOT IN ('small', 'large') GROUP BY portion_size`,
  );
  return rows.map(({ line }) => line);
}
