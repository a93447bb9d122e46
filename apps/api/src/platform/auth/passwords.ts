import { hash, verify } from '@node-rs/argon2';
import { verify as verifyBcrypt } from '@node-rs/bcrypt';

const isBcrypt = (stored: string): boolean => /^\$2[abxy]?\$/.test(stored);
const isArgon2 = (stored: string): boolean => stored.startsWith('$argon2');

/** Compared with where there is no hash to compare with, so that the answer takes as long. */
const nobodysHash = hashPassword('nobody has this password');

/** The Argon2id hash of a new password, with the parameters that OWASP recommends (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether a password fits a stored hash: Argon2, or bcrypt as older systems wrote it; undefined fits none. */
export async function fitsPassword(password: string, stored: string | undefined): Promise<boolean> {
  if (stored !== undefined && isBcrypt(stored)) return verifyBcrypt(password, stored);
  if (stored !== undefined && isArgon2(stored)) return verify(stored, password);
  await verify(await nobodysHash, password);
  return false;
}

/** Whether a hash should be made anew, now that its password is known. */
export function isOutdated(stored: string): boolean {
  return isBcrypt(stored);
}
