import type { DataSource } from 'typeorm';
import { ENROLMENT_PAIRS } from './adoption/older-tables.js';
import { School } from './entities/school.js';
import { queryRows } from './query/query-rows.js';

const PROPERTIES = ['studentCountGrade1To3', 'studentCountGrade4To6'];

/**
 * Fits the entities to the columns that this database has. An adopted one may keep its enrolment in
 * another pair of columns than ours, or in both: then a school without a number in the one is read
 * from the other, and a trigger writes both.
 */
export async function fitEntities(dataSource: DataSource): Promise<void> {
  const found = await queryRows<{ name: string }>(
    dataSource,
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass('schools') AND attnum > 0 AND NOT attisdropped`,
  );
  const names = new Set(found.map(({ name }) => name));
  const pairs = ENROLMENT_PAIRS.filter((pair) => pair.every((name) => names.has(name)));
  const columns = dataSource.getMetadata(School).columns;
  for (const [grade, property] of PROPERTIES.entries()) {
    const [written, ...others] = pairs.map((pair) => pair[grade] ?? '');
    const column = columns.find(({ propertyName }) => propertyName === property);
    if (column === undefined || written === undefined) continue;
    column.databaseName = written;
    column.isVirtualProperty = others.length > 0;
    column.query = (alias) =>
      `SELECT coalesce(${[written, ...others].map((name) => `nullif(${alias}.${name}, 0)`).join(', ')}, 0)`;
  }
}
