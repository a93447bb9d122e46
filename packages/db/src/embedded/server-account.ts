import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedError } from './embedded-error.js';

/** Options for `spawn` and `chown`: the account that the server runs under; empty means our own. */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/** `nobody`: exists on every Linux by number, so that no user has to be created. */
const NOBODY = 65534;

/**
 * PostgreSQL refuses to run as root; anyone else runs it as themselves. For root it is whoever owns
 * `folder` already (one `sudo` must not lock out the user who made it), else `nobody`.
 */
export function serverAccount(folder: string): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0
    ? { uid: owner.uid, gid: owner.gid }
    : { uid: NOBODY, gid: NOBODY };
}

/**
 * Makes sure that the server's account can walk to `path`: a checkout below `/root` (mode 0700) is
 * the usual case where it cannot.
 *
 * @throws EmbeddedError naming the first folder on the way that is closed
 */
export function assertReachable(path: string, account: ServerAccount): void {
  if (account.uid === undefined || canEnter(path, account)) return;
  const closed = foldersDownTo(path).find((folder) => !canEnter(folder, account)) ?? path;
  throw new EmbeddedError(
    `PostgreSQL cannot run as root, and the account it runs under (uid ${account.uid}) cannot enter ${closed}`,
    `run as an ordinary user, or move ${path} to a folder that everyone may enter (DATA_DIR for the data), or \`chmod o+x ${closed}\``,
  );
}

function canEnter(folder: string, account: ServerAccount): boolean {
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

function foldersDownTo(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...foldersDownTo(parent), path];
}
