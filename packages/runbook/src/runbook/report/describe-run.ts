import { STATE_MEANS, type DatabaseState } from '../database-state.js';
import type { RunRecord, StepEntry } from '../run-record.js';
import { describeBackup, describeComparison, describeFindings } from './describe-data.js';
import { describeSql, describeStatements } from './describe-statements.js';
import {
  describeMonitor,
  describeSmoke,
  describeTexts,
  describeVerified,
} from './describe-after.js';
import { code, list, section, table } from './markdown.js';

const OUTCOMES: Readonly<Record<RunRecord['state'], string>> = {
  running: 'is under way',
  failed: 'FAILED',
  interrupted: 'was interrupted',
  done: 'succeeded',
};

/** The whole report of a run in Markdown; of one that failed too, as far as it came. */
export function describeRun(record: RunRecord, state: DatabaseState): string {
  const { results, sittings, steps, database } = record;
  const failed = steps.find(({ error }) => error !== null);
  const lines = [
    `# Runbook: portion sizes on ${database.name}`,
    '',
    `The run on ${database.place} **${OUTCOMES[record.state]}**. The database is ${STATE_MEANS[state]}.`,
    '',
    ...(failed?.error
      ? [
          `Step *${failed.title}*: ${failed.error.message}. Way out: ${failed.error.wayOut}. \`pnpm runbook --resume\` goes on, \`pnpm db:rollback\` takes the change back.`,
          '',
        ]
      : []),
    ...section('Who, when, with what', describeSittings(sittings)),
    ...section('Steps', describeSteps(steps)),
    ...section('Looked at before', results.preflight && describeFindings(results.preflight)),
    ...section('Backup', results.backup && describeBackup(results.backup)),
    ...section('Sessions ended', results.drain && describeDrained(results.drain.ended)),
    ...section('Migration', results.migrate && describeStatements(results.migrate)),
    ...section('Counts before and after', describeComparison(results.count, results.compare)),
    ...section('Verified', results.verify && describeVerified(results.verify)),
    ...section('Tested over HTTP', results.smoke && describeSmoke(results.smoke)),
    ...section('Watched', results.monitor && describeMonitor(results.monitor)),
    ...section(
      'Texts to send before',
      results.announce && describeTexts(results.announce.announcements),
    ),
    ...section('Texts to send after', results.report && describeTexts(results.report.closing)),
    ...section(
      'The way back',
      list([
        '`pnpm db:rollback` keeps every portion: one row per menu item and school, the split kept aside for the next migration.',
        ...(results.backup
          ? [
              `\`pnpm db:restore ${results.backup.file}\` fills an empty database with the state of the backup.`,
            ]
          : []),
      ]),
    ),
    ...section('SQL of the migration', results.migrate && describeSql(results.migrate)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function describeSittings(sittings: RunRecord['sittings']): string[] {
  return table(
    [
      'from (UTC)',
      'to (UTC)',
      'user',
      'database role',
      'Porsi',
      'node',
      'PostgreSQL',
      'client tools',
    ],
    sittings.map(({ from, to, user, host, role, versions }) => [
      from,
      to ?? '?',
      `${user} on ${host}`,
      role,
      versions.product,
      versions.node,
      versions.server,
      versions.clientTools ?? 'none',
    ]),
  );
}

function describeSteps(steps: readonly StepEntry[]): string[] {
  return table(
    ['step', 'state', 'from (UTC)', 'seconds', 'budget', 'attempts'],
    steps.map(({ title, state, from, seconds, budgetSeconds, attempts }) => [
      title,
      state,
      from ?? '',
      seconds === null ? '' : `${seconds.toFixed(1)}${seconds > budgetSeconds ? ' (over)' : ''}`,
      budgetSeconds,
      attempts,
    ]),
  );
}

function describeDrained(
  ended: readonly { pid: number; application: string; address: string | null }[],
): string[] {
  if (ended.length === 0) return ['Nobody was connected.'];
  return list(
    ended.map(
      ({ pid, application, address }) =>
        `${pid} ${code(application || 'no name')} from ${address ?? 'the same machine'}`,
    ),
  );
}
