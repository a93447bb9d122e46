import { PAIRING_ALPHABET, Pairing, PairingAnswer, Tablet } from '@porsi/shared/tablets/tablet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApiCaller } from '../../testing/api-caller.js';
import { anInstant, aNumber } from '../../testing/matchers.js';
import { bodyOf, issuesOf } from '../../testing/menu-item-caller.js';
import { cookieOf, SignInCaller } from '../../testing/sign-in-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { beginPairing, claimPairing, pairTablet } from '../../testing/tablet-caller.js';
import { PAIRINGS_PER_ADDRESS, WRONG_CODES_PER_USER } from './pairing-limits.js';

let api: TestApi;
let head: ApiCaller;
let log: string;

beforeEach(async () => {
  log = '';
  api = await startTestApi({
    env: { logLevel: 'trace' },
    log: { write: (line) => void (log += line) },
  });
  head = await api.as('kepala_sppg');
});
afterEach(() => api.close());

const add = (code: string, by = head) =>
  by.post('/api/tablets', { code, name: 'Masak 1', role: 'chef' });
const expire = () =>
  api.database.dataSource.query(`UPDATE kds_pairings SET expires_at = now() - interval '1 second'`);

test('a code from the tablet’s screen to its session', async () => {
  const begun = await api.nobody.post('/api/tablets/pairings');
  expect(begun.status).toBe(201);
  const pairing = Pairing.strict().parse(begun.body);
  expect(pairing.code).toMatch(new RegExp(`^[${PAIRING_ALPHABET}]{6}$`));
  const minutes = (Date.parse(pairing.expiresAt) - Date.now()) / 60_000;
  expect(Math.round(minutes)).toBe(10);

  expect(await claimPairing(api, pairing)).toMatchObject({
    status: 200,
    body: { status: 'waiting' },
  });
  // As people type it.
  const { code } = pairing;
  const added = await add(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
  expect(added.status).toBe(201);
  const tablet = Tablet.strict().parse(added.body);
  expect(tablet).toEqual({
    id: aNumber,
    name: 'Masak 1',
    role: 'chef',
    pairedAt: anInstant,
    lastSeenAt: null,
    version: null,
    battery: null,
  });

  const claimed = await claimPairing(api, pairing);
  const answer = PairingAnswer.parse(claimed.body);
  expect(answer).toMatchObject({
    status: 'paired',
    user: { id: tablet.id, fullName: 'Masak 1', role: 'chef' },
  });
  const people = new SignInCaller(api);
  const refreshed = await people.refresh(cookieOf(claimed));
  expect(Object.keys(refreshed.body as object)).toEqual(['accessToken', 'expiresIn', 'user']);
  // Once only.
  expect((await claimPairing(api, pairing)).status).toBe(404);
});

test('a code that nobody shows, that has expired or was used is none', async () => {
  for (const code of ['AAAAAA', 'abc', 'OOOOOO', '', 123456]) {
    const answer = await add(code as string);
    expect([answer.status, issuesOf(answer)]).toEqual([422, ['PAIRING_CODE_INVALID code']]);
  }
  const used = await beginPairing(api);
  expect((await add(used.code)).status).toBe(201);
  expect(issuesOf(await add(used.code))).toEqual(['PAIRING_CODE_INVALID code']);
  const late = await beginPairing(api);
  await expire();
  expect(issuesOf(await add(late.code))).toEqual(['PAIRING_CODE_INVALID code']);
  expect((await claimPairing(api, late)).status).toBe(404);
  expect((await claimPairing(api, used)).status).toBe(404);
});

test('only the tablet that shows the code gets the session', async () => {
  const pairing = await beginPairing(api);
  const other = await beginPairing(api);
  await add(pairing.code);
  for (const pair of [
    { ...pairing, secret: other.secret },
    { ...pairing, pairingId: other.pairingId },
    { ...pairing, pairingId: 'me' },
  ])
    expect((await claimPairing(api, pair)).status).toBe(404);
  const claims = await Promise.all([1, 2, 3].map(() => claimPairing(api, pairing)));
  expect(claims.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(claims.filter(({ status }) => status === 404)).toHaveLength(2);
});

test('a tablet that was revoked before it came in stays out', async () => {
  const pairing = await beginPairing(api);
  const { id } = bodyOf<Tablet>(await add(pairing.code));
  await head.delete(`/api/tablets/${id}`);
  expect((await claimPairing(api, pairing)).status).toBe(404);
});

test('nobody guesses codes, nobody floods pairings', async () => {
  const { code } = await beginPairing(api);
  for (let wrong = 0; wrong < WRONG_CODES_PER_USER; wrong += 1)
    expect((await add('AAAAAA')).status).toBe(422);
  const refused = await add(code);
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, aNumber]);
  const begun = await Promise.all(
    Array.from({ length: PAIRINGS_PER_ADDRESS }, () => api.nobody.post('/api/tablets/pairings')),
  );
  expect(begun.filter(({ status }) => status === 429)).toHaveLength(1);
});

test('codes and secrets are kept as hashes, and not logged', async () => {
  const waiting = await beginPairing(api);
  const wrong = await beginPairing(api);
  await add(waiting.code);
  await claimPairing(api, { ...wrong, secret: waiting.secret });
  const stored = JSON.stringify(
    await api.database.dataSource.query('SELECT * FROM kds_pairings, kds_tablets, users'),
  );
  expect(log).toContain('/api/tablets/pairings');
  for (const { code, secret } of [waiting, wrong])
    for (const text of [stored, log]) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(secret);
    }
});

test('a tablet is nobody who signs in, and is not among the users', async () => {
  const { tablet, session } = await pairTablet(api);
  const signIn = await api.nobody.post('/api/auth/login', {
    email: session.user.email,
    password: 'a long password',
  });
  expect(signIn.body).toMatchObject({ code: 'INVALID_CREDENTIALS' });
  expect((await head.get('/api/users')).text).not.toContain('tablets.invalid');
  expect((await head.get(`/api/users/${tablet.id}`)).status).toBe(404);
  const takeOver = {
    email: session.user.email,
    fullName: 'x',
    role: 'chef',
    password: 'a long password',
    version: 1,
  };
  expect((await head.put(`/api/users/${tablet.id}`, takeOver)).status).toBe(404);
});
