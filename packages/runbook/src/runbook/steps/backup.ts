import { totalRows } from '../../backup/count-tables.js';
import { takeBackup, type Backup } from '../../backup/take-backup.js';
import { verifyChecksum } from '../../backup/checksum.js';
import { bytesForPeople, numberForPeople } from '../../terminal/units.js';
import type { BackupResult } from '../step-results.js';
import { always, onceMigrating, type RunStep } from '../step.js';

/** A dump, its checksum, and the proof that it can be restored. */
export const backup: RunStep<'backup'> = {
  name: 'backup',
  title: 'back up, and restore as a test',
  needs: "client tools of the server's version, CREATEDB for the test restore",
  changes: 'nothing; two files in --backups',
  budgetSeconds: 15 * 60,
  isWanted: always,
  async stillHolds(result, context) {
    if (await onceMigrating(result, context)) return true;
    return verifyChecksum(result.file).then(
      () => true,
      () => false,
    );
  },
  async run({ database, settings, terminal, signal, say }) {
    const taken = await takeBackup(database, {
      terminal,
      out: settings.backups,
      ...(settings.copyTo === undefined ? {} : { copyTo: settings.copyTo }),
      signal,
      onStep: (title) => say(title, 'passing'),
    });
    return backupResult(taken, settings.copyTo);
  },
  summary: ({ file, bytes, rows, unproven }) =>
    `${file} (${bytesForPeople(bytes)}, ${numberForPeople(rows)} rows, ${unproven === null ? 'proven by a test restore' : 'NOT proven'})`,
};

/** A backup as records keep it. */
export function backupResult(taken: Backup, copyTo?: string): BackupResult {
  const { file, bytes, sha256, toolsVersion, counts, unproven } = taken;
  return {
    file,
    bytes,
    sha256,
    clientTools: toolsVersion,
    rows: totalRows(counts),
    tables: Object.fromEntries(counts),
    unproven: unproven?.reason ?? null,
    copiedWith: copyTo ?? null,
  };
}
