import { bytesForPeople, numberForPeople } from '../../terminal/units.js';
import type { BackupResult, CompareResult, CountResult, PreflightResult } from '../step-results.js';
import { code, list, table } from './markdown.js';

export function describeFindings({ findings, rehearsal }: PreflightResult): string[] {
  const details = findings.flatMap(({ check, details: all = [] }) =>
    all.map((line) => `${check}: ${line}`),
  );
  return [
    ...table(
      ['check', 'verdict', 'found', 'way out'],
      findings.map(({ check, verdict, found, wayOut = '' }) => [check, verdict, found, wayOut]),
    ),
    ...(rehearsal === null ? [] : [`Rehearsed: ${code(rehearsal)}`, '']),
    ...(details.length === 0 ? [] : list(details)),
  ];
}

export function describeBackup(backup: BackupResult): string[] {
  const { file, bytes, sha256, clientTools, rows, tables, unproven, copiedWith } = backup;
  return [
    ...list([
      `file ${code(file)}, ${bytesForPeople(bytes)}, made with client tools ${clientTools}`,
      `SHA-256 ${code(sha256)}`,
      unproven === null
        ? `restored as a test: ${numberForPeople(rows)} rows in ${Object.keys(tables).length} tables, every count equal`
        : `NOT restored as a test: ${unproven}`,
      ...(copiedWith === null ? [] : [`copied with ${code(copiedWith)}`]),
    ]),
    ...table(['table', 'rows in the backup'], Object.entries(tables)),
  ];
}

/** Both counts side by side, and what of it differs. */
export function describeComparison(
  before: CountResult | undefined,
  after: CompareResult | undefined,
): string[] {
  if (before === undefined) return [];
  const tables = Object.entries(before.stats.tables).map(([name, { rows, bytes }]) => {
    const now = after?.stats.tables[name];
    return [name, rows, now?.rows ?? '', bytes, now?.bytes ?? ''];
  });
  const categories = (after ?? before).stats.categories.map(({ category }) => {
    const [was, now] = [before, after].map((counted) =>
      counted?.stats.categories.find((one) => one.category === category),
    );
    return [
      category === '-' ? 'no category' : category,
      was?.rows ?? 0,
      now?.rows ?? '',
      was?.portions ?? 0,
      now?.portions ?? '',
      now?.portionsSmall ?? '',
      now?.portionsLarge ?? '',
    ];
  });
  const nulls = Object.entries((after ?? before).stats.nulls).map(([column, now]) => [
    column,
    before.stats.nulls[column] ?? '',
    after === undefined ? '' : now,
  ]);
  return [
    ...table(['table', 'rows before', 'after', 'bytes before', 'after'], tables),
    ...table(
      ['allocations of', 'rows before', 'after', 'portions before', 'after', 'small', 'large'],
      categories,
    ),
    ...table(['NULL in column', 'rows before', 'after'], nulls),
    ...describeDifferences(after),
  ];
}

const VERDICTS = {
  expected: 'the change itself',
  written: 'the application wrote meanwhile',
  lost: 'LOST',
};

function describeDifferences(after: CompareResult | undefined): string[] {
  if (after === undefined) return [];
  if (after.differences.length === 0) return ['Nothing differs.', ''];
  return table(
    ['differs', 'before', 'after', 'because of'],
    after.differences.map(({ what, before, after: now, verdict }) => [
      what,
      before,
      now,
      VERDICTS[verdict],
    ]),
  );
}
