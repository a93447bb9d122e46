import { randomBytes } from 'node:crypto';
import { chown, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedError } from './embedded-error.js';
import type { ServerAccount } from './server-account.js';

/**
 * Makes `folder` (mode 0700, the server's own) and its `password` file if they are missing.
 * Several processes may do it at once; all end with the same password.
 *
 * @returns the password: 32 hexadecimal digits
 * @throws EmbeddedError when the folder cannot be made or read
 */
export async function prepareServerFolder(folder: string, account: ServerAccount): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    await giveTo(account, folder);
    return await sharedPassword(join(folder, 'password'), account);
  } catch (cause) {
    throw unusable(folder, cause);
  }
}

async function sharedPassword(file: string, account: ServerAccount): Promise<string> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, randomBytes(16).toString('hex'), { mode: 0o600 });
  await giveTo(account, draft);
  // link() succeeds for exactly one of several, and the file appears with its content.
  await link(draft, file).catch(ignoreExisting);
  await rm(draft);
  return readFile(file, 'utf8');
}

async function giveTo({ uid, gid }: ServerAccount, path: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function unusable(folder: string, cause: unknown): EmbeddedError {
  const code = (cause as NodeJS.ErrnoException).code;
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new EmbeddedError(
        `the disk with ${folder} is full`,
        'free some space or set DATA_DIR to another disk',
        { cause },
      )
    : new EmbeddedError(
        `cannot write to ${folder} (${code})`,
        'run as the user who owns it, or set DATA_DIR to a folder that you may write to',
        { cause },
      );
}
