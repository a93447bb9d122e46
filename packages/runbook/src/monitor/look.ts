import { queryRows } from '@porsi/db/query/query-rows';
import { sqlState } from '@porsi/db/query/run-in-transaction';
import type { DataSource, QueryRunner } from 'typeorm';
import {
  BLOCKED,
  CONNECTIONS,
  LONG_TRANSACTIONS,
  type Blocked,
  type Connections,
  type LongTransaction,
} from './activity.js';
import { slowQueries, type SlowQuery } from './slow-queries.js';
import {
  DATABASE,
  INDEXES,
  TABLES,
  type DatabaseUse,
  type IndexUse,
  type TableUse,
} from './storage.js';

/** A part of what was looked at, or why it could not be. */
export type Section<Found> = { readonly found: Found } | { readonly missing: string };

/** How a database fares at one moment. */
export interface Look {
  readonly at: Date;
  readonly connections: Section<Connections[]>;
  readonly longTransactions: Section<LongTransaction[]>;
  readonly blocked: Section<Blocked[]>;
  readonly database: Section<DatabaseUse[]>;
  readonly tables: Section<TableUse[]>;
  readonly indexes: Section<IndexUse[]>;
  readonly slowQueries: Section<SlowQuery[]>;
}

/** SQLSTATEs that end one section and not the look. */
const MISSING: Readonly<Record<string, string>> = {
  '55P03': 'a table is locked exclusively by another session',
  '57014': 'it took longer than 10 s',
  '42501': 'this role may not see it: let a superuser GRANT pg_monitor to it',
  '55000':
    'pg_stat_statements is not loaded: add it to shared_preload_libraries and restart the server',
};

/** Looks at everything once. Writes nothing, and waits for no lock. */
export async function look(dataSource: DataSource): Promise<Look> {
  const runner = dataSource.createQueryRunner();
  const ask = <Row>(sql: string) =>
    section(async () => ({ found: await queryRows<Row>(runner, sql) }));
  try {
    await runner.query(`SET lock_timeout = '500ms'; SET statement_timeout = '10s'`);
    return {
      at: new Date(),
      connections: await ask(CONNECTIONS),
      longTransactions: await ask(LONG_TRANSACTIONS),
      blocked: await ask(BLOCKED),
      database: await ask(DATABASE),
      tables: await ask(TABLES),
      indexes: await ask(INDEXES),
      slowQueries: await section(() => slowQueries(runner)),
    };
  } finally {
    await leave(runner);
  }
}

async function section<Found>(asking: () => Promise<Section<Found>>): Promise<Section<Found>> {
  try {
    return await asking();
  } catch (error) {
    const missing = MISSING[sqlState(error) ?? ''];
    if (missing === undefined) throw error;
    return { missing };
  }
}

async function leave(runner: QueryRunner): Promise<void> {
  await runner.query('RESET lock_timeout; RESET statement_timeout').catch(() => undefined);
  await runner.release();
}
