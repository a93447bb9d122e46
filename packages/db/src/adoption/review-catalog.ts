import {
  columnOf,
  isOnPair,
  type Catalog,
  type CatalogIndex,
  type CatalogTable,
} from './read-catalog.js';
import { ALLOCATIONS_TABLE, ENROLMENT_PAIRS, OLDER_TABLES, TYPES } from './older-tables.js';

/** `small` and `large`, in either way that PostgreSQL shows such a check. */
const SIZES = /^\W*portion_size\W+(?:text\W+|character varying\W+)*(?:= ANY|IN)\b/;

/**
 * Why a database cannot be served, a line each; empty when it can. Pure: looks at what the catalog
 * says, not at rows.
 */
export function reviewCatalog(catalog: Catalog): string[] {
  const missing = Object.keys(OLDER_TABLES).filter((table) => !catalog.tables.has(table));
  const present = Object.keys(OLDER_TABLES).filter((table) => catalog.tables.has(table));
  return [
    ...missing.map((table) => `there is no table ${table}`),
    ...present.flatMap((table) => reviewTable(catalog, table)),
    ...(catalog.tables.has('schools') ? reviewEnrolment(catalog) : []),
    ...catalog.keysOnPair.map(
      (key) => `the foreign key ${key} needs (menu_item_id, school_id) to stay unique`,
    ),
    ...catalog.indexes.flatMap(reviewUniqueness),
    ...reviewPortionSize(catalog),
  ];
}

/** What no row can tell and no column: whether all rows are seen, and what is written is what is stored. */
function reviewKind({
  table,
  kind,
  unlogged,
  typed,
  inherits,
  rowsHidden,
  rules,
}: CatalogTable): string[] {
  if (kind !== 'r' || typed) return [`${table} is no ordinary table`];
  return [
    ...(unlogged ? [`${table} is unlogged: a crash would empty it`] : []),
    ...(inherits ? [`${table} inherits from a table, or another one from it`] : []),
    ...(rowsHidden ? [`row security hides rows of ${table} from this role`] : []),
    ...rules.map((rule) => `the rule ${rule} rewrites what is written to ${table}`),
  ];
}

/** A school gets a row per size: what keeps it to one, and is not the uniqueness that goes, stands in the way. */
function reviewUniqueness(index: CatalogIndex): string[] {
  const { name, unique, excludes, columns, replicaIdentity, constraint } = index;
  if (!unique && !excludes) return [];
  if (columns.includes('id') || columns.includes('portion_size')) return [];
  if (!excludes && isOnPair(index))
    return replicaIdentity
      ? [`${name} is the replica identity of ${ALLOCATIONS_TABLE} and would go`]
      : [];
  const shown = columns.map((column) => column ?? 'an expression').join(', ');
  return [`${constraint ?? name} allows a school no row per size: it is unique on (${shown})`];
}

function reviewTable(catalog: Catalog, table: string): string[] {
  const described = catalog.tables.get(table);
  const traits = described === undefined ? [] : reviewKind(described);
  if (traits.length > 0) return traits;
  const wanted = Object.entries(OLDER_TABLES[table]?.columns ?? {});
  const complaints = wanted.flatMap(([name, kind]) => {
    const column = columnOf(catalog, table, name);
    if (!column) return [`${table} has no column ${name}`];
    if (column.generated) return [`${table}.${name} is generated`];
    return TYPES[kind].includes(column.type)
      ? []
      : [`${table}.${name} is ${column.shown}, not ${TYPES[kind].join(' or ')}`];
  });
  const id = columnOf(catalog, table, 'id');
  if (id && !id.filledByItself) complaints.push(`${table}.id has no default`);
  if (id && !catalog.keyed.has(table)) complaints.push(`${table}.id is not unique`);
  return complaints;
}

function reviewEnrolment(catalog: Catalog): string[] {
  const columns = ENROLMENT_PAIRS.map((pair) =>
    pair.map((name) => columnOf(catalog, 'schools', name)),
  );
  const pairs = columns.filter((pair) => pair.every((column) => column !== undefined));
  if (pairs.length === 0)
    return ['schools has no pair of enrolment columns (student_count_grade_1_3 and _4_6)'];
  return pairs
    .flat()
    .filter((column) => column !== undefined && !TYPES.number.includes(column.type))
    .map((column) => `schools.${column?.name} is ${column?.shown}, not a whole number`);
}

/** What an earlier attempt, or another script, made of the portion size: as in section 3 so far, or refused. */
function reviewPortionSize(catalog: Catalog): string[] {
  const column = columnOf(catalog, ALLOCATIONS_TABLE, 'portion_size');
  const complaints: string[] = [];
  if (column && column.shown !== 'character varying(10)')
    complaints.push(`${ALLOCATIONS_TABLE}.portion_size is ${column.shown}, not varchar(10)`);
  if (catalog.sizeCheck !== undefined && !isSizeCheck(catalog.sizeCheck))
    complaints.push(`check_portion_size is another check: ${catalog.sizeCheck}`);
  const size = catalog.indexes.find(({ name }) => name === 'idx_portion_size');
  if (size && !isOn(size, ['portion_size'], false))
    complaints.push(`idx_portion_size is another index: ${size.definition}`);
  const whole = catalog.indexes.find(({ name }) => name === 'idx_menu_item_school_portion');
  if (whole && !isOn(whole, ['menu_item_id', 'school_id', 'portion_size'], whole.unique))
    complaints.push(`idx_menu_item_school_portion is another index: ${whole.definition}`);
  return complaints;
}

/** Whether a check, as PostgreSQL shows it, allows `small` and `large` and nothing else. */
export function isSizeCheck(expression: string): boolean {
  const values = [...expression.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  return (
    SIZES.test(expression) &&
    values.length === 2 &&
    values.includes('small') &&
    values.includes('large')
  );
}

function isOn(index: CatalogIndex, columns: readonly string[], unique: boolean): boolean {
  return (
    index.columns.join() === columns.join() &&
    index.unique === unique &&
    !index.partial &&
    index.constraint === null
  );
}
