import pg from 'pg';

const { builtins } = pg.types;
const ARRAY_OF_INT8 = 1016;
const ARRAY_OF_DATE = 1182;

/** Reads an array literal of elements that are never quoted and never null: `{1,2}`. */
const readArray = (literal: string): string[] =>
  literal === '{}' ? [] : literal.slice(1, -1).split(',');

/**
 * How values come from PostgreSQL, for one client and not for the whole process:
 * int8 and numeric as numbers (ids, portions and their sums stay far below 2^53, quantities below 12
 * digits), days as `YYYY-MM-DD` (a Date would have a time and a zone), instants as Date.
 */
export function postgresTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(builtins.INT8, Number);
  types.setTypeParser(builtins.NUMERIC, Number);
  types.setTypeParser(builtins.DATE, (day: string) => day);
  types.setTypeParser(ARRAY_OF_INT8, (literal: string) => readArray(literal).map(Number));
  types.setTypeParser(ARRAY_OF_DATE, readArray);
  return types;
}
