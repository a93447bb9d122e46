import type { StatementReport } from '../step-results.js';
import type { DiskUse, LockPrediction, Phase, Prediction } from './rehearsal-record.js';

/** Titles of the phases that a real run has too, besides those of its backup. */
export const PHASES = {
  count: 'count',
  migrate: 'migrate',
  verify: 'verify',
  compare: 'compare the counts',
  rollBack: 'roll back',
  compareBack: 'compare with before',
  again: 'migrate again',
  verifyAgain: 'verify again',
} as const;

const OWN: readonly string[] = Object.values(PHASES);

/** What the real run will take, from what the rehearsal took. Pure. */
export function predict(
  phases: readonly Phase[],
  statements: readonly StatementReport[],
  disk: DiskUse,
): Prediction {
  const secondsOf = (title: string) =>
    phases.filter((phase) => phase.title === title).reduce((sum, { seconds }) => sum + seconds, 0);
  const backupSeconds = phases
    .filter(({ title }) => !OWN.includes(title))
    .reduce((sum, { seconds }) => sum + seconds, 0);
  const { count, migrate, verify, compare, rollBack } = PHASES;
  const change = disk.databaseAfter - disk.databaseBefore + disk.indexes + (disk.wal ?? 0);
  return {
    totalSeconds:
      backupSeconds +
      [count, migrate, verify, compare].reduce((sum, one) => sum + secondsOf(one), 0),
    backupSeconds,
    migrateSeconds: secondsOf(migrate),
    rollbackSeconds: secondsOf(rollBack),
    locks: predictLocks(statements),
    serverBytes: Math.max(disk.databaseBefore, change),
    backupBytes: disk.dump,
  };
}

/** Locks that keep somebody waiting, the longest first; a lock ends with its statement. */
function predictLocks(statements: readonly StatementReport[]): LockPrediction[] {
  const kinds = new Map<string, number[]>();
  for (const { lock, seconds } of statements)
    if (keepsWaiting(lock)) kinds.set(lock, [...(kinds.get(lock) ?? []), seconds ?? 0]);
  return [...kinds]
    .map(([lock, times]) => ({
      lock,
      statements: times.length,
      longestSeconds: Math.max(...times),
      seconds: times.reduce((sum, seconds) => sum + seconds, 0),
    }))
    .toSorted((one, other) => other.longestSeconds - one.longestSeconds);
}

/** Locks of single rows keep only those waiting who write the same ones. */
const keepsWaiting = (lock: string): boolean => !/^none\b|^ROW |nobody waits/.test(lock);
