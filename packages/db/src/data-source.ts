import 'reflect-metadata';
import { AbstractLogger, DataSource } from 'typeorm';
import { MIGRATIONS_TABLE } from './bookkeeping.js';
import { ALL_ENTITIES } from './entities/all-entities.js';
import { fitEntities } from './fit-entities.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { postgresTypes } from './postgres-types.js';
import { SteadyClient } from './steady-client.js';

export interface DataSourceOptions {
  /** IANA name (`KITCHEN_TIMEZONE`); the TimeZone of every session, so that `now()::date` is the kitchen's day. */
  readonly timezone: string;
  /** Most connections at once; default 10. */
  readonly poolSize?: number;
  /** What an operator reads in `pg_stat_activity`; default `porsi`. */
  readonly applicationName?: string;
  /** Hears of a connection that was lost while nobody used it; the pool replaces it. */
  readonly onPoolError?: (error: Error) => void;
}

/**
 * A data source that is not yet connected: `await dataSource.initialize()` connects (10 s at most,
 * then it throws what `pg` throws) and changes nothing in the database.
 *
 * @param url `postgres://user:password@host:port/database`
 * @throws RangeError when the time zone does not exist
 */
export function createDataSource(url: string, options: DataSourceOptions): DataSource {
  const {
    timezone,
    poolSize = 10,
    applicationName = 'porsi',
    onPoolError = () => undefined,
  } = options;
  return new FittedDataSource({
    type: 'postgres',
    url,
    entities: ALL_ENTITIES,
    migrations: ALL_MIGRATIONS,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    synchronize: false,
    // A column of type uuid is no reason to create an extension in somebody's database.
    installExtensions: false,
    logger: new SilentLogger(),
    poolErrorHandler: onPoolError,
    poolSize,
    applicationName,
    connectTimeoutMS: 10_000,
    extra: {
      Client: SteadyClient,
      types: postgresTypes(),
      options: `-c TimeZone=${knownTimezone(timezone)}`,
      keepAlive: true,
      // A statement is sent without waiting for the answer to the one before (open-transaction).
      pipeline: true,
    },
  });
}

/** Knows after connecting what the database's tables are like. */
class FittedDataSource extends DataSource {
  override async initialize(): Promise<this> {
    await super.initialize();
    await fitEntities(this);
    return this;
  }
}

/** TypeORM prints failed migrations even when logging is off; errors are thrown, and that is enough. */
class SilentLogger extends AbstractLogger {
  protected override writeLog(): void {}
}

/** The zone's canonical name; also keeps anything but a zone out of the connection's options. */
function knownTimezone(timezone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
}
