import { totalRows } from '../backup/count-tables.js';
import { BACKUP_STEPS, takeBackup, type Backup } from '../backup/take-backup.js';
import { withDatabase } from '../database/open-database.js';
import { CannotCheck } from '../terminal/cannot-check.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { interruptible } from '../terminal/interruptible.js';
import { showProgress } from '../terminal/progress.js';
import { printJson, printLines } from '../terminal/terminal.js';
import { bytesForPeople, numberForPeople } from '../terminal/units.js';
import type { CommandOptions } from './command-options.js';

export interface BackupCommandOptions extends CommandOptions {
  readonly out: string;
  readonly copyTo?: string;
}

/** `db:backup`: a dump, its checksum and the proof that it can be restored. */
export async function backUp(options: BackupCommandOptions): Promise<ExitCode> {
  const { terminal, json, out, copyTo } = options;
  const { backup, place } = await interruptible(
    'nothing is left behind; run it again when you like',
    (signal) =>
      withDatabase(terminal, async (database) => {
        const progress = showProgress(terminal, BACKUP_STEPS + (copyTo === undefined ? 0 : 1));
        const { step: onStep } = progress;
        const taking = takeBackup(database, { terminal, out, copyTo, signal, onStep });
        return { backup: await taking.finally(() => progress.end()), place: database.place };
      }),
  );
  const { unproven, file } = backup;
  if (unproven !== undefined)
    throw new CannotCheck(
      `the backup ${file} is written, but not proven by a test restore: ${unproven.reason}`,
      unproven.wayOut,
    );
  if (json) printJson(terminal.stdout, { ok: true, database: place, ...forMachines(backup) });
  else printLines(terminal.stdout, forPeople(backup));
  return EXIT.ok;
}

function forMachines({ counts, ...backup }: Backup) {
  return {
    ...backup,
    checksumFile: `${backup.file}.sha256`,
    testRestore: 'equal',
    rows: totalRows(counts),
    tables: Object.fromEntries(counts),
  };
}

function forPeople({ file, bytes, sha256, counts }: Backup): string[] {
  return [
    `backup   ${file} (${bytesForPeople(bytes)})`,
    `sha-256  ${sha256}`,
    `rows     ${numberForPeople(totalRows(counts))} in ${counts.size} tables, equal in the test restore`,
  ];
}
