/** How large tables and indexes are, and how they are used. Reading a size waits for a table that is locked exclusively. */

export interface TableUse {
  readonly table: string;
  readonly rows: number;
  readonly deadRows: number;
  /** With indexes and TOAST. */
  readonly bytes: number;
  /** Estimate from the statistics: what rows as wide as the average would not need; null without statistics. */
  readonly bloatBytes: number | null;
  readonly sequentialScans: number;
  readonly indexScans: number;
  readonly lastVacuum: Date | null;
  readonly lastAnalyze: Date | null;
}

/** A row has 24 bytes of header and a pointer of 4; a page 24 of its own. Columns are taken as aligned to 8 in all. */
export const TABLES = `
  WITH widths AS (
    SELECT schemaname, tablename, sum((1 - null_frac) * avg_width) AS width
    FROM pg_stats GROUP BY schemaname, tablename
  )
  SELECT format('%I.%I', stat.schemaname, stat.relname) AS table,
         n_live_tup AS rows, n_dead_tup AS "deadRows",
         pg_total_relation_size(class.oid) AS bytes,
         CASE WHEN reltuples > 0 AND width IS NOT NULL THEN greatest(0, pg_relation_size(class.oid)
           - ceil(reltuples * (28 + ceil(width / 8) * 8) / (page.size - 24)) * page.size)::float8
         END AS "bloatBytes",
         coalesce(seq_scan, 0) AS "sequentialScans", coalesce(idx_scan, 0) AS "indexScans",
         greatest(last_vacuum, last_autovacuum) AS "lastVacuum",
         greatest(last_analyze, last_autoanalyze) AS "lastAnalyze"
  FROM pg_stat_user_tables stat JOIN pg_class class ON class.oid = relid
  LEFT JOIN widths ON widths.schemaname = stat.schemaname AND tablename = stat.relname
  CROSS JOIN (SELECT current_setting('block_size')::int AS size) AS page
  ORDER BY bytes DESC, "table"`;

export interface IndexUse {
  readonly table: string;
  readonly index: string;
  readonly bytes: number;
  readonly scans: number;
  readonly rowsRead: number;
  /** false: left by a CREATE INDEX CONCURRENTLY that did not end; it costs and serves nobody. */
  readonly valid: boolean;
}

export const INDEXES = `
  SELECT format('%I.%I', schemaname, relname) AS table, indexrelname AS index,
         pg_relation_size(indexrelid) AS bytes, idx_scan AS scans, idx_tup_read AS "rowsRead",
         indisvalid AS valid
  FROM pg_stat_user_indexes JOIN pg_index USING (indexrelid)
  ORDER BY bytes DESC, "table", index`;

export interface DatabaseUse {
  readonly bytes: number;
  /** Share of pages that were found in memory, 0 to 1; null when nothing was read yet. */
  readonly cacheHitRatio: number | null;
  readonly deadlocks: number;
}

export const DATABASE = `
  SELECT pg_database_size(datname) AS bytes, deadlocks,
         (blks_hit::float8 / nullif(blks_hit + blks_read, 0)) AS "cacheHitRatio"
  FROM pg_stat_database WHERE datname = current_database()`;
