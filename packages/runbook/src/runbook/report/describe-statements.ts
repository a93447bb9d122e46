import { bytesForPeople } from '../../terminal/units.js';
import type { MigrateResult, StatementReport } from '../step-results.js';
import { list, table, verbatim } from './markdown.js';

/** Every statement with its lock and its time, then their SQL. */
export function describeStatements(result: MigrateResult): string[] {
  const { statements, applied, oddities, notGivenBack, bytesBefore, bytesAfter } = result;
  if (statements.length === 0) return ['Nothing was to be done.', ''];
  return [
    `${applied.length} migrations: ${applied.join(', ')}. The database had ${bytesForPeople(bytesBefore)} before${bytesAfter === null ? '' : `, ${bytesForPeople(bytesAfter)} after`}.`,
    '',
    'A statement commits by itself, so that no lock is held for longer than its time.',
    '',
    ...statementTable(statements),
    ...(notGivenBack.length === 0
      ? []
      : list(
          notGivenBack.map(
            ({ menuItemId, schoolId, portionsSmall, portionsLarge, why }) =>
              `kept aside: menu item ${menuItemId}, school ${schoolId}, ${portionsSmall} small + ${portionsLarge} large: ${why}`,
          ),
        )),
    ...(oddities.length === 0
      ? []
      : [
          'Odd data, which stayed as it was:',
          '',
          ...list(
            oddities.map(
              ({ what, count, examples }) => `${count} ${what}: ${examples.slice(0, 5).join('; ')}`,
            ),
          ),
        ]),
  ];
}

/** The SQL of each, for the end of the report. */
export function describeSql({ statements }: MigrateResult): string[] {
  return statements.flatMap(({ title, sql }, index) => [
    `${index + 1}. ${title}`,
    '',
    ...verbatim(sql, 'sql'),
  ]);
}

export function statementTable(statements: readonly StatementReport[]): string[] {
  return table(
    ['', 'statement', 'lock', 'began (UTC)', 'milliseconds', 'attempts'],
    statements.map(({ title, lock, beganAt, seconds, attempts }, index) => [
      index + 1,
      title,
      lock,
      beganAt.slice(11, 23),
      seconds === null ? 'broken off' : (seconds * 1000).toFixed(1),
      attempts,
    ]),
  );
}
