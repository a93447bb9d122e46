import type { DataSource } from 'typeorm';
import { ALLOCATIONS_TABLE as TABLE, OLDER_TABLES } from '../adoption/older-tables.js';
import { columnOf, readCatalog, uniquenessOfPair, type Catalog } from '../adoption/read-catalog.js';
import { isSizeCheck } from '../adoption/review-catalog.js';
import { pendingMigrations } from '../pending-migrations.js';
import { queryRows } from '../query/query-rows.js';
import { check, type Check } from './check.js';
import { RULE_OBJECTS, WATCHING_OBJECTS } from './expected-objects.js';
import { findAlteredFunctions, findAlteredTriggers } from './find-altered.js';

/**
 * Whether the portion-size change is in place, whole and enforced. Old rows that are odd do not
 * matter, rules that were switched off do. Writes nothing.
 */
export async function verify(dataSource: DataSource): Promise<Check[]> {
  const pending = await pendingMigrations(dataSource);
  const catalog = await readCatalog(dataSource);
  const missing = Object.keys(OLDER_TABLES).filter((table) => !catalog.tables.has(table));
  return [
    check(
      'no migration is pending',
      pending.map(({ name }) => name),
    ),
    check(
      "the kitchen's tables are there",
      missing.map((table) => `no table ${table}`),
    ),
    checkColumn(catalog),
    await checkConstraint(dataSource, catalog),
    checkIndex(catalog, 'idx_portion_size', ['portion_size'], false),
    checkIndex(
      catalog,
      'idx_menu_item_school_portion',
      ['menu_item_id', 'school_id', 'portion_size'],
      true,
    ),
    check(
      'a school may have a row per size',
      uniquenessOfPair(catalog).map(({ name }) => `${name} allows one row only`),
    ),
    await checkRows(dataSource, catalog),
    await checkEnforced(dataSource),
    check(
      'the portion rules are as the migration made them',
      await findAlteredFunctions(dataSource, RULE_OBJECTS.functions),
    ),
    check('versions, boards and sessions are watched', [
      ...(await findAlteredTriggers(dataSource, WATCHING_OBJECTS.triggers)),
      ...(await findAlteredFunctions(dataSource, WATCHING_OBJECTS.functions)),
    ]),
  ];
}

function checkColumn(catalog: Catalog): Check {
  const column = columnOf(catalog, TABLE, 'portion_size');
  const problems = column
    ? [
        ...(column.shown === 'character varying(10)' ? [] : [`it is ${column.shown}`]),
        ...(column.required ? [] : ['it may be NULL']),
        ...(column.filledByItself ? ['it has a default'] : []),
      ]
    : ['there is no such column'];
  return check('portion_size is varchar(10), required, without a default', problems);
}

async function checkConstraint(dataSource: DataSource, { sizeCheck }: Catalog): Promise<Check> {
  const rows = await queryRows<{ valid: boolean }>(
    dataSource,
    `SELECT convalidated AS valid FROM pg_constraint WHERE conrelid = to_regclass($1) AND conname = 'check_portion_size'`,
    [TABLE],
  );
  const problems =
    sizeCheck === undefined
      ? ['there is no such constraint']
      : [
          ...(isSizeCheck(sizeCheck) ? [] : [`it checks ${sizeCheck}`]),
          ...(rows[0]?.valid ? [] : ['it is not validated']),
        ];
  return check('check_portion_size holds it to small and large', problems);
}

function checkIndex(
  { indexes }: Catalog,
  name: string,
  columns: readonly string[],
  unique: boolean,
): Check {
  const index = indexes.find((one) => one.name === name);
  const fits =
    index && index.columns.join() === columns.join() && index.unique === unique && !index.partial;
  const problems = index
    ? [...(fits ? [] : [`it is ${index.definition}`]), ...(index.valid ? [] : ['it is invalid'])]
    : ['there is no such index'];
  return check(`${name} is on (${columns.join(', ')})${unique ? ', unique' : ''}`, problems);
}

async function checkRows(dataSource: DataSource, catalog: Catalog): Promise<Check> {
  const what = 'every row is small or large';
  if (!columnOf(catalog, TABLE, 'portion_size')) return check(what, ['there is no portion_size']);
  const [odd] = await queryRows<{ rows: number }>(
    dataSource,
    `SELECT count(*) AS rows FROM ${TABLE} WHERE portion_size IS NULL OR portion_size NOT IN ('small', 'large')`,
  );
  return check(what, odd && odd.rows > 0 ? [`${odd.rows} rows are not`] : []);
}

async function checkEnforced(dataSource: DataSource): Promise<Check> {
  const [session] = await queryRows<{ role: string }>(
    dataSource,
    `SELECT current_setting('session_replication_role') AS role`,
  );
  return check('the portion rules are switched on', [
    ...(await findAlteredTriggers(dataSource, RULE_OBJECTS.triggers)),
    ...(session?.role === 'origin' ? [] : ['session_replication_role switches triggers off']),
  ]);
}
