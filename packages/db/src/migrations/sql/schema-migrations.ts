/** The row of the older system's own bookkeeping, in the table that its runbook names; only if it has that shape. */
const VERSION = '20240115_portion_size';
const DESCRIPTION = 'Add portion_size differentiation';

/** True where there is such a table: the three columns, and no other that needs a value. */
export const SCHEMA_MIGRATIONS_IS_THERE = `(
  SELECT count(*) FILTER (WHERE attname IN ('version', 'description') AND atttypid IN ('text'::regtype, 'varchar'::regtype)
      OR attname = 'applied_at' AND atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype)) = 3
    AND count(*) FILTER (WHERE attname NOT IN ('version', 'applied_at', 'description') AND attnotnull AND NOT atthasdef AND attidentity = '') = 0
  FROM pg_attribute WHERE attrelid = to_regclass('schema_migrations') AND attnum > 0 AND NOT attisdropped
)`;

export const ADD_SCHEMA_MIGRATION = `
INSERT INTO schema_migrations (version, applied_at, description)
SELECT '${VERSION}', now(), '${DESCRIPTION}'
WHERE NOT EXISTS (SELECT FROM schema_migrations WHERE version = '${VERSION}')
`;

export const REMOVE_SCHEMA_MIGRATION = `
DO $$ BEGIN
  IF ${SCHEMA_MIGRATIONS_IS_THERE} THEN DELETE FROM schema_migrations WHERE version = '${VERSION}'; END IF;
END $$;
`;
