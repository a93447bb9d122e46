import { hash, verify } from '@node-rs/argon2';
import { verify as verifyBcrypt } from '@node-rs/bcrypt';

const isBcrypt = (stored: string): boolean => /^\$2[abxy]?\$/.test(stored);

/** The Argon2id hash of a new password, with the parameters that OWASP recommends (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether a password fits a stored hash: Argon2, or bcrypt as older systems wrote it. */
export async function fitsPassword(password: string, stored: string): Promise<boolean> {
  if (isBcrypt(stored)) return verifyBcrypt(password, stored);
  return stored.startsWith('$argon2') && verify(stored, password);
}

/** Whether a hash should be made anew, now that its password is known. */
export function isOutdated(stored: string): boolean {
  return isBcrypt(stored);
}
