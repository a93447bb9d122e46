import { makeUser } from '@porsi/db/testing/builders';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, type AppOptions } from '../app.js';
import { readEnv, type Env } from '../env.js';
import { Sessions } from '../platform/auth/sessions.js';
import { ApiCaller } from './api-caller.js';

/** Roles as they are stored; `pemilik` is one that only an older system knows. */
export const testRoles = ['kepala_sppg', 'ahli_gizi', 'chef', 'packing', 'pemilik'] as const;
export type TestRole = (typeof testRoles)[number];

export interface TestApi {
  url: string;
  app: NestFastifyApplication;
  database: TestDatabase;
  /** Someone with this role, signed in; the same one every time. */
  as(role: TestRole): Promise<ApiCaller>;
  /** Makes this one able to sign in again, and signs in. */
  signInAgain(role: TestRole): Promise<ApiCaller>;
  /** Someone who is not signed in. */
  nobody: ApiCaller;
  close(): Promise<void>;
}

export interface TestApiOptions extends AppOptions {
  env?: Partial<Env>;
  /** Serve this database instead of one of its own. */
  database?: TestDatabase;
}

/** Settings for tests: those of an empty environment, quiet. */
export function testEnv(changes: Partial<Env> = {}): Env {
  return {
    ...readEnv({ LOG_LEVEL: 'silent' }),
    jwtSecret: 'a secret for tests, 32 characters',
    ...changes,
  };
}

/** The whole API over real HTTP on a port of its own, with a database of its own. */
export async function startTestApi({
  env,
  database: given,
  ...options
}: TestApiOptions = {}): Promise<TestApi> {
  const database = given ?? (await createTestDatabase());
  const app = await createApp(testEnv(env), database.dataSource, options);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const callers = new Map<TestRole, Promise<ApiCaller>>();

  async function signIn(role: TestRole): Promise<ApiCaller> {
    const email = `${role}@example.com`;
    const known: { id: number }[] = await database.dataSource.query(
      'SELECT id FROM users WHERE email = $1',
      [email],
    );
    const id =
      known[0]?.id ?? (await makeUser(database.dataSource, { email, role, fullName: role }));
    const origin = { address: '127.0.0.1', userAgent: 'test' };
    const { session } = await app
      .get(Sessions, { strict: false })
      .open({ id, email, fullName: role, role }, origin);
    return new ApiCaller(url, session.accessToken);
  }

  return {
    url,
    app,
    database,
    nobody: new ApiCaller(url),
    as(role) {
      const caller = callers.get(role) ?? signIn(role);
      callers.set(role, caller);
      return caller;
    },
    async signInAgain(role) {
      const restore = 'UPDATE users SET is_active = true, role = $2 WHERE email = $1';
      await database.dataSource.query(restore, [`${role}@example.com`, role]);
      callers.set(role, signIn(role));
      return signIn(role);
    },
    async close() {
      await app.close();
      if (!given) await database.drop();
    },
  };
}
