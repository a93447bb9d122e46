import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';

/** Everything that somebody made in this database, by kind and name; what extensions bring does not count. */
const MADE_BY_SOMEBODY = `
  WITH things AS (
    SELECT 'pg_class'::regclass AS catalog, oid, relnamespace AS space, relname AS name,
           CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' WHEN 'S' THEN 'sequence'
                        WHEN 'c' THEN 'type' ELSE 'table' END AS kind
    FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'c', 'f')
    UNION ALL SELECT 'pg_proc'::regclass, oid, pronamespace, proname, 'function' FROM pg_proc
    UNION ALL SELECT 'pg_type'::regclass, oid, typnamespace, typname, 'type'
    FROM pg_type WHERE typtype IN ('e', 'd', 'r')
    UNION ALL SELECT 'pg_namespace'::regclass, oid, oid, nspname, 'schema'
    FROM pg_namespace WHERE nspname <> 'public'
  )
  SELECT kind || ' ' || name AS thing FROM things
  WHERE space NOT IN (
      SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema')
    AND NOT EXISTS (
      SELECT FROM pg_depend WHERE classid = catalog AND objid = things.oid AND deptype = 'e')
  ORDER BY array_position(ARRAY['table', 'view', 'schema'], kind), name`;

/** What stands in the way of calling this database empty. */
export async function whatIsThere(dataSource: DataSource): Promise<string[]> {
  const rows = await queryRows<{ thing: string }>(dataSource, MADE_BY_SOMEBODY);
  return rows.map(({ thing }) => thing);
}
