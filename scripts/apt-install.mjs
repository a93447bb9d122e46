import { existsSync } from 'node:fs';
import { runQuietly } from './run-quietly.mjs';

/** Whether this process may install Debian's packages. */
export const mayUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs packages with apt.
 *
 * @param what what they are, for the line that says what takes time
 * @throws StepFailed
 */
export async function aptInstall(what, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  await runQuietly(`Looking for packages of ${what}`, 'apt-get', ['update'], { env });
  await runQuietly(`Installing ${what}`, 'apt-get', ['install', ...options, ...packages], { env });
}
