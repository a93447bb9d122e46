import { expect, test } from 'vitest';
import type { StatementReport } from '../step-results.js';
import { PHASES, predict } from './predict.js';

const statement = (lock: string, seconds: number): StatementReport => ({
  migration: 'One',
  title: 'a step',
  lock,
  sql: 'SELECT',
  beganAt: '2026-11-24T13:00:00.000Z',
  attempts: 1,
  seconds,
});
const disk = { databaseBefore: 1000, databaseAfter: 1500, indexes: 400, dump: 90, wal: 700 };

test('the time is that of the backup and of what the real run does; the way back apart', () => {
  const phases = [
    { title: 'dump the same snapshot', seconds: 5 },
    { title: 'test restore into porsi_test_restore_1', seconds: 7 },
    { title: PHASES.count, seconds: 1 },
    { title: PHASES.migrate, seconds: 20 },
    { title: PHASES.verify, seconds: 2 },
    { title: PHASES.compare, seconds: 1 },
    { title: PHASES.rollBack, seconds: 9 },
    { title: PHASES.again, seconds: 20 },
  ];
  expect(predict(phases, [], disk)).toMatchObject({
    totalSeconds: 36,
    backupSeconds: 12,
    migrateSeconds: 20,
    rollbackSeconds: 9,
  });
});

test('locks that keep somebody waiting, the longest first', () => {
  const { locks } = predict(
    [],
    [
      statement('none on tables in use', 50),
      statement('ROW EXCLUSIVE on items, a thousand at a time', 70),
      statement('SHARE UPDATE EXCLUSIVE on items: nobody waits', 60),
      statement('ACCESS EXCLUSIVE on items, a moment', 0.001),
      statement('ACCESS EXCLUSIVE on items, a moment', 0.003),
      statement('SHARE ROW EXCLUSIVE on users, a moment', 0.01),
    ],
    disk,
  );
  expect(locks).toEqual([
    {
      lock: 'SHARE ROW EXCLUSIVE on users, a moment',
      statements: 1,
      longestSeconds: 0.01,
      seconds: 0.01,
    },
    {
      lock: 'ACCESS EXCLUSIVE on items, a moment',
      statements: 2,
      longestSeconds: 0.003,
      seconds: 0.004,
    },
  ]);
});

test('the disk is for the copy, or for growth, sorting and log, whichever is more', () => {
  expect(predict([], [], disk)).toMatchObject({ serverBytes: 1600, backupBytes: 90 });
  expect(predict([], [], { ...disk, databaseAfter: 1000, wal: null }).serverBytes).toBe(1000);
});
