import { indexIsOn } from './sql/exists.js';
import type { MigrationStep } from './step-migration.js';

export interface ConcurrentIndex {
  readonly table: string;
  readonly name: string;
  /** The columns with their parentheses. */
  readonly on: string;
  readonly unique?: boolean;
  /** The schema of the table, when it is not where new tables are made. */
  readonly schema?: string | undefined;
}

/** Builds an index beside the traffic. A build that was killed leaves an invalid index of the name behind; that goes first. */
export function buildIndex({
  table,
  name,
  on,
  unique = false,
  schema,
}: ConcurrentIndex): MigrationStep[] {
  const lock = `SHARE UPDATE EXCLUSIVE on ${table}: nobody waits`;
  const whole = unique ? 'indisvalid AND indisunique' : 'indisvalid';
  return [
    {
      title: `drop what a killed build of ${name} left`,
      lock,
      sql: `DROP INDEX CONCURRENTLY ${schema === undefined ? '' : `${schema}.`}${name}`,
      doneWhen: `NOT ${indexIsOn(table, name, `NOT (${whole})`)}`,
      repair: true,
      patient: true,
    },
    {
      title: `build ${name} beside the traffic`,
      lock,
      sql: `CREATE ${unique ? 'UNIQUE INDEX' : 'INDEX'} CONCURRENTLY ${name} ON ${table} ${on}`,
      rows: `SELECT count(*) FROM ${table}`,
      doneWhen: indexIsOn(table, name, whole),
      patient: true,
    },
  ];
}
