import { bytesForPeople, secondsForPeople } from '../../terminal/units.js';
import type { RehearsalRecord } from '../rehearsal/rehearsal-record.js';
import { describeBackup } from './describe-data.js';
import { statementTable } from './describe-statements.js';
import { list, section, table } from './markdown.js';

/** The report of a rehearsal in Markdown. */
export function describeRehearsal(record: RehearsalRecord): string {
  const { database, sitting, state, phases, checks, comparisons, backup, statements, error } =
    record;
  const { user, host, role, versions } = sitting;
  const lines = [
    `# Rehearsal: portion sizes on a copy of ${database.name}`,
    '',
    `Of ${database.place}, from ${sitting.from} to ${sitting.to ?? '?'}: **${state}**. By ${user} on ${host} as ${role}; Porsi ${versions.product}, PostgreSQL ${versions.server}, client tools ${versions.clientTools ?? 'none'}, node ${versions.node}. The database itself was not touched.`,
    '',
    ...(error === null ? [] : [`It stopped: ${error.message}. ${error.wayOut}`, '']),
    ...section('What the real run will take', list(predictionLines(record))),
    ...section(
      'Phases',
      table(
        ['phase', 'seconds'],
        phases.map(({ title, seconds }) => [title, seconds.toFixed(2)]),
      ),
    ),
    ...section('Statements', statements.length > 0 ? statementTable(statements) : []),
    ...section(
      'Compared',
      list(
        comparisons.flatMap(({ what, differences }) =>
          differences.length === 0
            ? [`${what}: equal`]
            : differences.map((difference) => `${what}: ${difference}`),
        ),
      ).filter((line) => line !== ''),
    ),
    ...section(
      'Verified',
      checks.length === 0
        ? []
        : table(
            ['check', 'result'],
            checks.map(({ what, ok, why }) => [what, ok ? 'ok' : `FAILED: ${why}`]),
          ),
    ),
    ...section('Backup', backup === null ? [] : describeBackup(backup)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Duration, locks and disk of the real run, a line each. */
export function predictionLines({ prediction, disk, notGivenBack }: RehearsalRecord): string[] {
  if (prediction === null) return [];
  const { totalSeconds, backupSeconds, migrateSeconds, rollbackSeconds } = prediction;
  const milliseconds = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`;
  return [
    `time: ${secondsForPeople(totalSeconds)} in all; backup ${secondsForPeople(backupSeconds)}, migration ${secondsForPeople(migrateSeconds)}; the way back ${secondsForPeople(rollbackSeconds)}`,
    ...prediction.locks.map(
      ({ lock, statements, longestSeconds, seconds }) =>
        `lock: ${lock.replace(/, a moment$/, '')}: ${milliseconds(longestSeconds)} at most, ${milliseconds(seconds)} in all (${statements} ×)`,
    ),
    `disk: ${bytesForPeople(prediction.serverBytes)} on the server for a while, ${bytesForPeople(Math.max(0, (disk?.databaseAfter ?? 0) - (disk?.databaseBefore ?? 0)))} for good; ${bytesForPeople(prediction.backupBytes)} for the backup`,
    ...notGivenBack.map(
      ({ menuItemId, schoolId, portionsSmall, portionsLarge, why }) =>
        `note: rolled back and migrated again, menu item ${menuItemId}, school ${schoolId} would be all large instead of ${portionsSmall} small + ${portionsLarge} large: ${why}`,
    ),
  ];
}
