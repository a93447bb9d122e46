import { createOlderDatabase, OLDER_PASSWORD } from '@porsi/db/testing/older-database';
import { startServer, type OtherServer } from '@porsi/db/testing/start-server';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findClientTools } from '../client-tools/find-client-tools.js';
import { runCommand } from '../testing/run-command.js';
import { contextOn } from '../testing/run-context.js';
import { makeDesk, OLDER_HEAD, type RunbookDesk } from '../testing/runbook-line.js';
import { ALL_CHECKS, askAll } from './preflight/all-checks.js';
import { compare } from './steps/compare.js';
import { count } from './steps/count.js';
import { migrate } from './steps/migrate.js';
import { monitor } from './steps/monitor.js';
import { smoke } from './steps/smoke.js';
import { verify } from './steps/verify.js';

// The same on PostgreSQL 18. Its client tools are not to be had everywhere, so that the steps are taken one by one too.
let server: OtherServer;
let database: TestDatabase;
let desk: RunbookDesk;
beforeAll(async () => {
  server = await startServer(18);
});
afterAll(() => server.stop());
beforeEach(async () => {
  database = await createOlderDatabase('', server.url);
  desk = await makeDesk(database.url);
});
afterEach(async () => {
  await desk.clear();
  await database.drop();
});

const keep = () => Promise.resolve();

test.each([
  ['db:status', 3],
  ['db:verify', 1],
  ['db:stats', 0],
  ['db:monitor', 0],
  ['db:connections', 0],
  ['db:migrate --plan', 0],
  ['db:rollback --plan', 0],
] as const)('%s looks, and ends with %i', async (line, exitCode) => {
  expect(await runCommand(line, desk.env)).toMatchObject({ exitCode });
});

test('there, verified, watched, back, and there again', async () => {
  for (const line of ['db:migrate', 'db:verify', 'db:monitor', 'db:rollback --yes', 'db:migrate'])
    expect(await runCommand(line, desk.env)).toMatchObject({ exitCode: 0 });
});

test('nothing but missing client tools speaks against it', async () => {
  const settings = { serverDiskFree: 1e12, rehearsalNeeded: false, duringWorkingHours: true };
  const findings = await askAll(ALL_CHECKS, contextOn(database, { settings }));
  const against = findings.filter(
    ({ verdict, check }) => verdict === 'refused' && !/tools|backup disk/.test(check),
  );
  expect(against).toEqual([]);
  expect(findings.find(({ check }) => check === 'server')?.found).toMatch(/^PostgreSQL 18\./);
});

test('counts, migrates, verifies, compares, serves and watches', async () => {
  const options = {
    settings: { smokeEmail: OLDER_HEAD, monitorSeconds: 0 },
    smokePassword: OLDER_PASSWORD,
  };
  const counted = await count.run(contextOn(database, options), keep);
  const migrated = await migrate.run(contextOn(database, options), keep);
  expect(migrated.statements.every(({ seconds }) => seconds !== null)).toBe(true);
  const after = contextOn(database, { ...options, results: { count: counted } });
  expect((await verify.run(after, keep)).checks.every(({ ok }) => ok)).toBe(true);
  const { differences } = await compare.run(after, keep);
  expect(differences.every(({ verdict }) => verdict === 'expected')).toBe(true);
  expect((await smoke.run(after, keep)).checks.every(({ ok }) => ok)).toBe(true);
  expect(await monitor.run(after, keep)).toMatchObject({ looks: 1 });
});

test('a whole run, where the tools are as new; else it is refused before anything is changed, with what to install', async () => {
  const tools = await findClientTools(18, { env: desk.env }).catch(() => undefined);
  const { exitCode, err } = await desk.run('--smoke-email', OLDER_HEAD);
  expect(exitCode).toBe(tools === undefined ? 1 : 0);
  if (tools !== undefined) return;
  expect(err).toContain('install version 18 or newer: `apt-get install postgresql-client-18`');
  expect(err).toContain('the database is untouched');
});
