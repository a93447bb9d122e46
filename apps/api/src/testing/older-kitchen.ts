import { migrate } from '@porsi/db/migrate';
import { createOlderDatabase, OLDER_PASSWORD } from '@porsi/db/testing/older-database';
import { expect } from 'vitest';
import { ApiCaller } from './api-caller.js';
import { startTestApi, type TestApi } from './start-test-api.js';

/** The API on an adopted database, and people of the older system who are signed in. */
export interface OlderKitchen {
  api: TestApi;
  head: ApiCaller;
  planner: ApiCaller;
  signIn: (email: string) => Promise<ApiCaller>;
  close: () => Promise<void>;
}

/** @param changes SQL that makes another shape of the older database */
export async function openOlderKitchen(changes?: string): Promise<OlderKitchen> {
  const database = await createOlderDatabase(changes);
  await migrate(database.dataSource);
  const api = await startTestApi({ database });
  async function signIn(email: string): Promise<ApiCaller> {
    const credentials = { email, password: OLDER_PASSWORD };
    const { status, body } = await api.nobody.post('/api/auth/login', credentials);
    expect(status).toBe(200);
    return new ApiCaller(api.url, (body as { accessToken: string }).accessToken);
  }
  return {
    api,
    head: await signIn('kepala.sppg@dapur.test'),
    planner: await signIn('ahli.gizi@dapur.test'),
    signIn,
    async close() {
      await api.close();
      await database.drop();
    },
  };
}
