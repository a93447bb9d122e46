/**
 * SQL by which names are sorted: as Indonesian sorts, whatever the database's own collation is, and
 * numbers by their value, so that "SD Negeri 2" stands before "SD Negeri 10". Twelve digits are
 * enough for whatever is counted in a name.
 *
 * @param column a text column, with its table's alias
 */
export function byName(column: string): string {
  const padded = `regexp_replace(${column}, '([0-9]+)', '000000000000\\1', 'g')`;
  return `regexp_replace(${padded}, '0*([0-9]{12,})', '\\1', 'g') COLLATE "id-x-icu"`;
}
