import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { aptInstall, mayUseApt } from './apt-install.mjs';

/**
 * Makes sure of PostgreSQL's client tools (pg_dump and its kin), which the tests of backup and restore
 * need: the embedded PostgreSQL comes without them. Where they cannot be installed, those tests fail
 * and say what to install.
 */
export async function ensureClientTools() {
  if ((await answers('pg_dump')) || !mayUseApt()) return;
  await aptInstall("PostgreSQL's client tools", ['postgresql-client']).catch(() => undefined);
}

function answers(tool) {
  return promisify(execFile)(tool, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}
