import { randomBytes } from 'node:crypto';
import { chmod, chown, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedError } from './embedded-error.js';
import { KEEPER_FILE, KEEPER_SCRIPT } from './keeper-script.js';
import type { ServerAccount } from './server-account.js';

/**
 * Makes `folder` (mode 0700, the server's own), its `password` file if they are missing, and the
 * keeper's script.
 * Several processes may do it at once; all end with the same password.
 *
 * @returns the password: 32 hexadecimal digits
 * @throws EmbeddedError when the folder cannot be made or read
 */
export async function prepareServerFolder(folder: string, account: ServerAccount): Promise<string> {
  try {
    await makeDataDir(dirname(folder));
    await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting);
    await giveTo(account, folder);
    await installKeeper(folder);
    return await sharedPassword(join(folder, 'password'), account);
  } catch (cause) {
    throw unusable(folder, cause);
  }
}

/** Whatever the umask: the server's account has to walk through it, and nobody else need list it. */
async function makeDataDir(dataDir: string): Promise<void> {
  const made = await mkdir(dataDir, { recursive: true });
  if (made !== undefined) await chmod(dataDir, 0o711);
}

/** Replaced whole: a keeper of another process may be reading the old one. */
async function installKeeper(folder: string): Promise<void> {
  const draft = join(folder, `${KEEPER_FILE}.${process.pid}`);
  await writeFile(draft, KEEPER_SCRIPT);
  await chmod(draft, 0o644);
  await rename(draft, join(folder, KEEPER_FILE));
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
