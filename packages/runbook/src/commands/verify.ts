import { verify } from '@porsi/db/verify/verify';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { CannotCheck } from '../terminal/cannot-check.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { readOnly } from '../terminal/interruptible.js';
import { printJson, printLines } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

/** `db:verify`: whether the change is in place, whole and enforced; a line per check. Writes nothing. */
export async function verifyChange({ terminal, json }: CommandOptions): Promise<ExitCode> {
  if (!databaseExists(terminal))
    throw new CannotCheck('there is no embedded database yet', 'run `pnpm db:migrate` first');
  return withDatabase(terminal, async ({ dataSource, place }) => {
    const checks = await readOnly(terminal, () => verify(dataSource));
    const failed = checks.filter(({ ok }) => !ok).length;
    if (json) printJson(terminal.stdout, { ok: failed === 0, database: place, checks });
    else
      printLines(terminal.stdout, [
        ...checks.map(({ what, ok, why }) => (ok ? `ok      ${what}` : `FAILED  ${what}: ${why}`)),
        `${place}: ${checks.length - failed} of ${checks.length} checks passed`,
      ]);
    return failed === 0 ? EXIT.ok : EXIT.failed;
  });
}
