import { findPnpm } from './find-pnpm.mjs';
import { root } from './root.mjs';
import { runQuietly } from './run-quietly.mjs';

const withoutTelemetry = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
};

/** Runs a turbo task over the workspace (or the packages named and what they are made of). */
export async function runTurbo(label, task, packages = []) {
  const pnpm = findPnpm();
  const filters = packages.map((name) => `--filter=${name}`);
  const turbo = ['exec', 'turbo', 'run', task, '--output-logs=errors-only', ...filters];
  const env = { ...pnpm.env, ...withoutTelemetry };
  return runQuietly(label, pnpm.command, [...pnpm.args, ...turbo], { cwd: root, env });
}
