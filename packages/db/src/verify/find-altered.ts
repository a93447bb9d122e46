import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';
import type { ExpectedFunction, ExpectedTrigger } from './expected-objects.js';

const TRIGGERS = `
  SELECT name AS table, tgname AS name, tgenabled IN ('O', 'A') AS on, pg_get_triggerdef(pg_trigger.oid, true) AS definition
  FROM unnest($1::text[]) AS name JOIN pg_trigger ON tgrelid = to_regclass(name)`;

const FUNCTIONS = `
  SELECT proname AS name, prosrc AS body, prosecdef AS definer,
    EXISTS (SELECT FROM unnest(proconfig) AS setting WHERE setting LIKE 'search_path=%') AS pinned
  FROM pg_proc WHERE proname = ANY ($1) AND pg_function_is_visible(oid)`;

/** Triggers that are missing, switched off, or made otherwise than by the migration, a line each. Writes nothing. */
export async function findAlteredTriggers(
  db: Asked,
  expected: readonly ExpectedTrigger[],
): Promise<string[]> {
  const rows = await queryRows<ExpectedTrigger & { on: boolean }>(db, TRIGGERS, [
    [...new Set(expected.map(({ table }) => table))],
  ]);
  return expected.flatMap(({ name, table, definition }) => {
    const found = rows.find((row) => row.name === name && row.table === table);
    if (found === undefined) return [`${name} on ${table} is missing`];
    if (!found.on) return [`${name} on ${table} is switched off`];
    return meaningOf(found.definition) === meaningOf(definition)
      ? []
      : [`${name} on ${table} was replaced: ${found.definition}`];
  });
}

/** Functions that are missing, or do something else than the migration's, a line each. Writes nothing. */
export async function findAlteredFunctions(
  db: Asked,
  expected: readonly ExpectedFunction[],
): Promise<string[]> {
  const rows = await queryRows<ExpectedFunction & { pinned: boolean }>(db, FUNCTIONS, [
    expected.map(({ name }) => name),
  ]);
  return expected.flatMap(({ name, body, definer }) => {
    const found = rows.find((row) => row.name === name);
    if (found === undefined) return [`${name}() is missing`];
    if (found.body !== body) return [`${name}() was replaced`];
    if (found.definer !== definer) return [`${name}() runs with the rights of another`];
    return found.pinned ? [] : [`${name}() has lost its search_path`];
  });
}

const EVENTS = /\b(?:insert|update|delete|truncate)(?: or (?:insert|update|delete|truncate))+/;

/** A definition without what PostgreSQL changes when it shows one: brackets, casts, ROW, spaces, case, the order of events. */
function meaningOf(definition: string): string {
  return definition
    .toLowerCase()
    .replace(EVENTS, (events) => events.split(' or ').toSorted().join(' or '))
    .replaceAll(/::(?:character varying|\w+)|\brow(?=\()|[\s()]/g, '');
}
