type Change = 'inserted' | 'updated_from' | 'updated_to' | 'deleted';

const EVENTS: Record<Change, string> = {
  inserted: 'INSERT ON %s REFERENCING NEW',
  updated_from: 'UPDATE ON %s REFERENCING OLD',
  updated_to: 'UPDATE ON %s REFERENCING NEW',
  deleted: 'DELETE ON %s REFERENCING OLD',
};
const ALL_CHANGES: readonly Change[] = ['inserted', 'updated_from', 'updated_to', 'deleted'];

/**
 * Statement triggers that call `routine` once for every statement that changes `table`, with the
 * rows as `changed_rows`: those that came, those that went, and of an update first the old and then
 * the new ones. One pass over a statement's rows instead of one call a row.
 */
export function onChange(
  table: string,
  routine: string,
  changes: readonly Change[] = ALL_CHANGES,
): string {
  return changes
    .map(
      (
        change,
      ) => `CREATE TRIGGER ${routine}_${change} AFTER ${EVENTS[change].replace('%s', table)} TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ${routine}();`,
    )
    .join('\n');
}

export function dropOnChange(
  table: string,
  routine: string,
  changes: readonly Change[] = ALL_CHANGES,
): string {
  return changes
    .map((change) => `DROP TRIGGER IF EXISTS ${routine}_${change} ON ${table};`)
    .join('\n');
}

/** A row trigger's condition: an update changed one of these columns. Written out, as PostgreSQL shows it again. */
export function whenChanged(...columns: readonly string[]): string {
  const changes = columns.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`);
  return `WHEN (${changes.join(' OR ')})`;
}

/**
 * What every trigger function of ours declares. It runs as the tables' owner, so that a role which
 * may write menu items need not be granted our bookkeeping (the older application's, for one); the
 * search path is the migration's own, with pg_temp last, so that nobody's temporary table shadows ours.
 */
export const TRIGGER_FUNCTION =
  'RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT';
