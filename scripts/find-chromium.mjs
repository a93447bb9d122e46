import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aptInstall, mayUseApt } from './apt-install.mjs';
import { root } from './root.mjs';
import { runQuietly, StepFailed } from './run-quietly.mjs';

const run = promisify(execFile);
const usualPlaces = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium that starts: CHROMIUM_PATH, the system's, Playwright's own; else it is installed,
 * through apt where that is allowed and by Playwright elsewhere.
 *
 * @returns its path
 * @throws StepFailed saying what to install
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await starts(named)) return named;
    throw new StepFailed(`CHROMIUM_PATH is ${named}, but no browser starts there.`);
  }
  return (await firstThatStarts()) ?? (await install());
}

async function firstThatStarts() {
  const system = usualPlaces.map((name) => join('/usr/bin', name));
  for (const path of [...system, playwrightsOwn()]) {
    if (await starts(path)) return path;
  }
  return undefined;
}

async function starts(path) {
  if (!existsSync(path)) return false;
  return run(path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

function fromEndToEndTests(name) {
  return createRequire(join(root, 'e2e', 'package.json'))(name);
}

function playwrightsOwn() {
  return fromEndToEndTests('@playwright/test').chromium.executablePath();
}

async function install() {
  const attempts = mayUseApt() ? [installWithApt, installWithPlaywright] : [installWithPlaywright];
  for (const attempt of attempts) {
    await attempt().catch(() => undefined);
    const path = await firstThatStarts();
    if (path) return path;
  }
  throw new StepFailed(
    'No Chromium for the end-to-end tests: install one (Debian: `apt-get install chromium`) or name one in CHROMIUM_PATH.',
  );
}

function installWithApt() {
  return aptInstall('Chromium', ['chromium', 'fonts-liberation']);
}

async function installWithPlaywright() {
  const cli = join(root, 'e2e', 'node_modules', '@playwright', 'test', 'cli.js');
  await runQuietly('Installing Chromium', process.execPath, [cli, 'install', 'chromium']);
}
