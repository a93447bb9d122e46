import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { root } from './root.mjs';

/**
 * The pnpm that runs us, else the one on the PATH, else one that npx fetches.
 *
 * @returns command and leading arguments, and an environment in which `pnpm` is on the PATH where
 *   that is possible: turbo starts the packages' scripts through it
 */
export function findPnpm(env = process.env) {
  const running = env.npm_execpath;
  if (running && /^pnpm(\.exe)?$/.test(basename(running)) && existsSync(running)) {
    return { command: running, args: [], env: withPath(env, dirname(running)) };
  }
  const folders = (env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'pnpm')).find((path) => existsSync(path));
  if (found) return { command: found, args: [], env };
  const npx = join(dirname(process.execPath), 'npx');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devEngines
    .packageManager;
  const args = ['-y', `--package=pnpm@${version}`, '--', 'pnpm'];
  return { command: existsSync(npx) ? npx : 'npx', args, env };
}

function withPath(env, folder) {
  return { ...env, PATH: [folder, env.PATH].filter(Boolean).join(delimiter) };
}
