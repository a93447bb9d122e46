/** Conditions for `doneWhen`: whether something of ours is there already, asked from the catalog. */

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A table that the search path finds, in whatever schema it is. */
export const tableIsSeen = (table: string) => `to_regclass(${text(table)}) IS NOT NULL`;

/** A table in the schema where this session makes new ones. */
export const tableIsOurs = (table: string) =>
  `EXISTS (SELECT FROM pg_class WHERE relname = ${text(table)} AND relkind = 'r' AND relnamespace = current_schema()::regnamespace)`;

export const functionIsOurs = (name: string) =>
  `EXISTS (SELECT FROM pg_proc WHERE proname = ${text(name)} AND pronamespace = current_schema()::regnamespace)`;

export const triggerIsOn = (table: string, trigger: string) =>
  `EXISTS (SELECT FROM pg_trigger WHERE tgrelid = to_regclass(${text(table)}) AND tgname = ${text(trigger)})`;

export const columnIsIn = (table: string, column: string) =>
  `EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(${text(table)}) AND attname = ${text(column)} AND NOT attisdropped)`;

/** An index by name on a table, wherever else on the search path there is one of that name; `further` narrows it. */
export const indexIsOn = (table: string, index: string, further = 'true') =>
  `EXISTS (SELECT FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE indrelid = to_regclass(${text(table)}) AND relname = ${text(index)} AND ${further})`;
