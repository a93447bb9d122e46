import type { ColumnOptions } from 'typeorm';

/** A column that the database counts by itself (trigger `count_row_version`): read, never written. */
export const countedVersion = (type: 'integer' | 'int8'): ColumnOptions => ({
  type,
  default: 1,
  insert: false,
  update: false,
});
