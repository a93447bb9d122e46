import { createDataSource } from '@porsi/db/data-source';
import { openEmbedded } from '@porsi/db/embedded/open-embedded';
import { migrate } from '@porsi/db/migrate';
import { User } from '@porsi/db/entities/user';
import { OperatorError } from '@porsi/db/operator-error';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { DEMO_SIGN_INS, loadDemoKitchen } from '@porsi/db/seed/demo-kitchen';
import { serviceDateAt } from '@porsi/shared/calendar/service-date';
import { In, type DataSource } from 'typeorm';
import type { GivenEnv } from '../env.js';
import { PendingMigrationsError } from './pending-migrations-error.js';

export interface OpenDatabase {
  dataSource: DataSource;
  /** Whether it holds the demo kitchen, loaded now or earlier. */
  demo: boolean;
  close(): Promise<void>;
}

/** The database to serve: the one that DATABASE_URL names, as it is, or the embedded one, brought up to date. */
export function openDatabase(env: GivenEnv): Promise<OpenDatabase> {
  return env.databaseUrl === undefined ? openOwn(env) : openNamed(env, env.databaseUrl);
}

async function openNamed({ timezone }: GivenEnv, url: string): Promise<OpenDatabase> {
  const dataSource = await connect(url, timezone);
  try {
    const pending = await pendingMigrations(dataSource);
    if (pending.length > 0) throw new PendingMigrationsError(pending.length);
    return { dataSource, demo: false, close: () => dataSource.destroy() };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function openOwn({ dataDir, timezone }: GivenEnv): Promise<OpenDatabase> {
  const embedded = await openEmbedded(dataDir);
  try {
    const dataSource = await connect(embedded.url, timezone);
    await migrate(dataSource);
    await loadDemoKitchen(dataSource, { today: serviceDateAt(new Date(), timezone) });
    return {
      dataSource,
      demo: await hasDemoUsers(dataSource),
      async close() {
        await dataSource.destroy();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

/** Whether people of the demo kitchen are still there to sign in. */
function hasDemoUsers(dataSource: DataSource): Promise<boolean> {
  const demo = DEMO_SIGN_INS.map(({ email }) => email);
  return dataSource.manager.existsBy(User, { email: In(demo), isActive: true });
}

async function connect(url: string, timezone: string): Promise<DataSource> {
  const dataSource = createDataSource(url, { timezone, applicationName: 'porsi-api' });
  try {
    return await dataSource.initialize();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const place = `${hostname}:${port || '5432'}${pathname}`;
    const reason = error instanceof Error && error.message ? `: ${error.message}` : '';
    throw new OperatorError(
      `the database at ${place} does not answer${reason}`,
      'check DATABASE_URL and that the server runs, or leave DATABASE_URL away for the embedded database',
      { cause: error },
    );
  }
}
