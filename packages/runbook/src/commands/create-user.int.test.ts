import { PassThrough } from 'node:stream';
import { verifyPassword } from '@porsi/db/passwords';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CannotCheck } from '../terminal/cannot-check.js';
import { readPassword } from '../terminal/read-password.js';
import { fromJson, runCommand } from '../testing/run-command.js';

describe('user:create', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  const create = (email: string, password: string, rest = '--role ahli_gizi --json') =>
    runCommand(
      `user:create --email ${email} --name Dewi ${rest}`,
      { DATABASE_URL: database.url },
      password,
    );

  test('makes a user with the password from standard input, which is printed nowhere', async () => {
    const created = await create('dewi@example.com', 'rahasia-sekali\n');
    expect(fromJson(created.out)).toEqual({
      ok: true,
      id: 1,
      email: 'dewi@example.com',
      fullName: 'Dewi',
      role: 'ahli_gizi',
    });
    expect(created).toMatchObject({ exitCode: 0, err: '' });
    const [user] =
      await database.dataSource.query<{ password_hash: string }[]>('SELECT * FROM users');
    expect(user).toMatchObject({
      email: 'dewi@example.com',
      full_name: 'Dewi',
      role: 'ahli_gizi',
      is_active: true,
    });
    expect(await verifyPassword(user?.password_hash, 'rahasia-sekali')).toMatchObject({ ok: true });
  });

  test.each([
    [
      'an e-mail that is taken, in any case',
      'Dewi@Example.com',
      'rahasia-sekali',
      'there is a user',
    ],
    ['a short password', 'sari@example.com', 'too short', 'Password must have 10'],
    ['no e-mail', 'sari', 'rahasia-sekali', 'email: Must be an e-mail address'],
  ])('refuses %s', async (_, email, password, complaint) => {
    const refused = await create(email, password);
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain(complaint);
    expect(refused.err).not.toContain(password);
    expect(fromJson(refused.out)).toMatchObject({ ok: false });
  });

  test('without a password on standard input, or with an unknown role, it could not even try', async () => {
    expect(await create('sari@example.com', '')).toMatchObject({ exitCode: 2 });
    const role = await create('sari@example.com', 'rahasia-sekali', '--role boss');
    expect(role.exitCode).toBe(2);
    expect(role.err).toContain('kepala_sppg, ahli_gizi, chef, packing');
  });
});

describe('on a terminal', () => {
  /** Types each line when it is asked for; gives the password and everything that was shown. */
  async function type(...answers: string[]) {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const stderr = new PassThrough();
    const stdout = new PassThrough();
    let shown = '';
    stderr.on('data', (text: Buffer) => {
      shown += text.toString();
      if (shown.endsWith(': ')) stdin.write(answers.shift() ?? '');
    });
    const password = await readPassword({ env: {}, stdin, stdout, stderr }).catch(
      (error: unknown) => error,
    );
    return { password, shown: shown + String(stdout.read() ?? '') };
  }

  test('the password is asked for twice and never shown', async () => {
    const typed = await type('rahasia-sekali\n', 'rahasia-sekali\n');
    expect(typed.password).toBe('rahasia-sekali');
    expect(typed.shown).toBe('Password (at least 10 characters): \nOnce more: \n');
  });

  test.each([
    ['two that differ', ['rahasia-sekali\n', 'rahasia-sekale\n'], 'differ'],
    ['Ctrl-C', ['\u0003'], 'no password'],
    ['Ctrl-D', ['\u0004'], 'no password'],
  ])('%s make no user', async (_, answers, complaint) => {
    const { password } = await type(...answers);
    expect(password).toBeInstanceOf(CannotCheck);
    expect(String(password)).toContain(complaint);
  });
});
