import { hash as argon2 } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.js';

const PASSWORD = 'Sppg-uji-2026';
/** As the older system stored it. */
const BCRYPT = '$2a$10$gh1Np7tEW/fBNAZsMqwjleOCjOvG.gCVJOBe.R6CleGCQ1cJD13je';

test('a new hash is Argon2id with the recommended parameters, and fits its column', async () => {
  const stored = await hashPassword(PASSWORD);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(stored.length).toBeLessThanOrEqual(255);
  expect(await verifyPassword(stored, PASSWORD)).toEqual({ ok: true, needsRehash: false });
  expect(await verifyPassword(stored, 'other')).toMatchObject({ ok: false });
});

test.each([BCRYPT, BCRYPT.replace('$2a$', '$2b$')])(
  'an old bcrypt hash fits and wants to be made anew',
  async (stored) => {
    expect(await verifyPassword(stored, PASSWORD)).toEqual({ ok: true, needsRehash: true });
    expect(await verifyPassword(stored, 'other')).toMatchObject({ ok: false });
  },
);

test('a hash with other parameters wants to be made anew', async () => {
  const stored = await argon2(PASSWORD, { memoryCost: 4096, timeCost: 3, parallelism: 1 });
  expect(await verifyPassword(stored, PASSWORD)).toEqual({ ok: true, needsRehash: true });
});

test.each([undefined, '', '-', 'plain', '$2a$10$short', '$argon2id$nonsense'])(
  '%j fits no password',
  async (stored) => {
    expect(await verifyPassword(stored, PASSWORD)).toMatchObject({ ok: false });
  },
);
