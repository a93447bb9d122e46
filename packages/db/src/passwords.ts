import { hash, verify } from '@node-rs/argon2';
import { verify as verifyBcrypt } from '@node-rs/bcrypt';

/**
 * Argon2id with the parameters that OWASP's password storage cheat sheet recommends:
 * 19 MiB of memory, two passes, one lane. The library's algorithm is Argon2id unless told otherwise.
 */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = `$argon2id$v=19$m=${ARGON2ID.memoryCost},t=${ARGON2ID.timeCost},p=${ARGON2ID.parallelism}$`;

/** A hash to compare with where there is none, so that an unknown user takes as long to refuse as a known one. */
let nobodysHash: Promise<string> | undefined;

export interface PasswordCheck {
  /** Whether the password is the one that was hashed. */
  readonly ok: boolean;
  /** Whether to store a new hash, now that the password is known: bcrypt, or other parameters than today's. */
  readonly needsRehash: boolean;
}

/** @returns the hash to store, at most 255 characters */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/**
 * Checks a password against what is stored: Argon2, or bcrypt as the older system wrote it.
 * Takes its time also when nothing, or nothing readable, is stored; that fits no password.
 *
 * @param stored undefined when there is no such user
 */
export async function verifyPassword(
  stored: string | undefined,
  password: string,
): Promise<PasswordCheck> {
  if (stored !== undefined && /^\$2[abxy]\$/.test(stored)) {
    return { ok: await verifyBcrypt(password, stored).catch(() => false), needsRehash: true };
  }
  if (stored?.startsWith('$argon2')) {
    return {
      ok: await verify(stored, password).catch(() => false),
      needsRehash: !stored.startsWith(CURRENT),
    };
  }
  nobodysHash ??= hashPassword('nobody has this password');
  await verify(await nobodysHash, password);
  return { ok: false, needsRehash: false };
}
