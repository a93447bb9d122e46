import { tableLines } from '../terminal/table.js';
import { bytesForPeople, numberForPeople, secondsForPeople } from '../terminal/units.js';
import type { Look, Section } from './look.js';

/** Tables and indexes that are shown; JSON has all. */
const MOST = 15;

/** A look as lines for people, the most urgent first. */
export function describeLook(look: Look): string[] {
  return [
    ...part('waiting for locks', look.blocked, 'nobody', (blocked) =>
      blocked.flatMap(({ pid, role, seconds, query, blockers }) => [
        `${pid} (${role}) waits for ${secondsForPeople(seconds)}: ${query}`,
        ...blockers.map(
          (by) =>
            `  blocked by ${by.pid} (${by.role}, ${by.application}, ${by.state}): ${by.query}`,
        ),
      ]),
    ),
    ...part('transactions open for 5 s and more', look.longTransactions, 'none', (open) =>
      tableLines(
        ['pid', 'role', 'application', 'state', 'open for', 'last statement'],
        open.map((t) => [
          t.pid,
          t.role,
          t.application,
          t.state,
          secondsForPeople(t.seconds),
          t.query.slice(0, 60),
        ]),
      ),
    ),
    ...part('connections', look.connections, '', ([connections]) =>
      connections === undefined
        ? []
        : [
            `${connections.used} of ${connections.max} in use; here: ${Object.entries(
              connections.byState,
            )
              .map(([state, sessions]) => `${sessions} ${state}`)
              .join(', ')}`,
          ],
    ),
    ...part('database', look.database, '', (databases) =>
      databases.map(
        ({ bytes, cacheHitRatio, deadlocks }) =>
          `${bytesForPeople(bytes)}; ${percent(cacheHitRatio)} of the pages found in memory; ${deadlocks} deadlocks`,
      ),
    ),
    ...part('tables', look.tables, 'none', (tables) =>
      tableLines(
        ['table', 'rows', 'dead', 'size', 'bloat (estimate)', 'seq scans', 'index scans'],
        tables
          .slice(0, MOST)
          .map((t) => [
            t.table,
            numberForPeople(t.rows),
            numberForPeople(t.deadRows),
            bytesForPeople(t.bytes),
            t.bloatBytes === null ? '?' : bytesForPeople(t.bloatBytes),
            t.sequentialScans,
            t.indexScans,
          ]),
      ),
    ),
    ...part('indexes', look.indexes, 'none', (indexes) =>
      tableLines(
        ['index', 'table', 'size', 'scans', 'rows read', ''],
        indexes
          .slice(0, MOST)
          .map((i) => [
            i.index,
            i.table,
            bytesForPeople(i.bytes),
            i.scans,
            i.rowsRead,
            i.valid ? '' : 'INVALID',
          ]),
      ),
    ),
    ...part('slow queries', look.slowQueries, 'none', (queries) =>
      tableLines(
        ['total ms', 'mean ms', 'calls', 'statement'],
        queries.map((q) => [
          Math.round(q.totalMs),
          Number(q.meanMs.toFixed(2)),
          q.calls,
          q.query.slice(0, 90),
        ]),
      ),
    ),
  ];
}

function part<Row>(
  title: string,
  section: Section<Row[]>,
  none: string,
  describe: (rows: Row[]) => string[],
): string[] {
  const lines =
    'missing' in section
      ? [section.missing]
      : section.found.length === 0
        ? [none]
        : describe(section.found);
  return [title, ...lines.map((line) => `  ${line}`), ''];
}

const percent = (ratio: number | null): string =>
  ratio === null ? 'none' : `${(ratio * 100).toFixed(1)} %`;
