import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPnpm } from './find-pnpm.mjs';
import { root } from './root.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { runQuietly, StepFailed } from './run-quietly.mjs';
import { runTurbo } from './turbo.mjs';
import { workspacePackages } from './workspace.mjs';

const OLDEST_NODE = [20, 19];
const installedStamp = join(root, 'node_modules', '.porsi-installed');

/**
 * Makes the checkout ready to run: installs what the lockfile says when that is not what is there,
 * and builds what is stale. Silent when there is nothing to do; progress goes to stderr.
 *
 * @param packages names of the packages to build, with what they are made of; all when left out
 * @throws StepFailed
 */
export async function prepare(packages = []) {
  requireNode();
  await oneAtATime(async () => {
    await install();
    await runTurbo('Building what has changed', 'build', packages);
  });
}

/** Ends this process with one clear line (and, where a command failed, the end of its output). */
export function giveUp(error) {
  if (!(error instanceof StepFailed)) throw error;
  const lastLines = error.output?.trimEnd().split('\n').slice(-40).join('\n');
  process.stderr.write(`${lastLines ? `${lastLines}\n\n` : ''}${error.message}\n`);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailed(
    `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}.`,
  );
}

async function install() {
  const wanted = fingerprintOfDependencies();
  if (existsSync(installedStamp) && readFileSync(installedStamp, 'utf8') === wanted) return;
  const pnpm = findPnpm();
  await runQuietly(
    'Installing dependencies',
    pnpm.command,
    [...pnpm.args, 'install', '--frozen-lockfile'],
    {
      cwd: root,
      env: pnpm.env,
    },
  );
  writeFileSync(installedStamp, wanted);
}

/** Changes whenever an install could have something to do. */
function fingerprintOfDependencies() {
  const hash = createHash('sha256');
  const manifests = workspacePackages().map(({ folder }) => join(folder, 'package.json'));
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await prepare(process.argv.slice(2)).catch(giveUp);
}
