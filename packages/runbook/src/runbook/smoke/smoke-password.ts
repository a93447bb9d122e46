import { askPassword } from '../../terminal/read-password.js';
import type { Terminal } from '../../terminal/terminal.js';
import type { RunSettings } from '../run-settings.js';

/** The password of the one who signs in for the test: from the environment, or asked for on a terminal. */
export async function findSmokePassword(
  { smokeEmail }: RunSettings,
  terminal: Terminal,
): Promise<string | undefined> {
  if (terminal.env.SMOKE_PASSWORD) return terminal.env.SMOKE_PASSWORD;
  if (smokeEmail === undefined || !terminal.stdin.isTTY) return undefined;
  return askPassword(terminal, `Password of ${smokeEmail}, who signs in for the smoke test: `);
}
