import { queryRows } from '@porsi/db/query/query-rows';
import type { QueryRunner } from 'typeorm';
import type { Section } from './look.js';

/** Times are in milliseconds. */
export interface SlowQuery {
  readonly query: string;
  readonly calls: number;
  readonly totalMs: number;
  readonly meanMs: number;
  readonly maxMs: number;
  readonly rows: number;
}

/** The statements of this database that took the most time in all, as pg_stat_statements knows them. */
export async function slowQueries(runner: QueryRunner): Promise<Section<SlowQuery[]>> {
  const [extension] = await queryRows<{ schema: string; current: boolean }>(
    runner,
    `SELECT quote_ident(nspname) AS schema,
            string_to_array(extversion, '.')::int[] >= ARRAY[1, 8] AS current
     FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
     WHERE extname = 'pg_stat_statements'`,
  );
  if (extension === undefined)
    return {
      missing:
        'pg_stat_statements is not installed: add it to shared_preload_libraries, restart the server, and let a superuser run CREATE EXTENSION pg_stat_statements',
    };
  // Before version 1.8 of the extension, planning and execution were one.
  const time = extension.current ? 'exec_time' : 'time';
  const found = await queryRows<SlowQuery>(
    runner,
    `SELECT left(regexp_replace(query, '\\s+', ' ', 'g'), 200) AS query, calls, rows,
            total_${time} AS "totalMs", mean_${time} AS "meanMs", max_${time} AS "maxMs"
     FROM ${extension.schema}.pg_stat_statements
     WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
     ORDER BY total_${time} DESC LIMIT 10`,
  );
  return { found };
}
