import { planRollback, type RollbackPlan } from '@porsi/db/rollback/plan-rollback';
import { rollback } from '@porsi/db/rollback/rollback';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { CannotCheck } from '../terminal/cannot-check.js';
import { confirm } from '../terminal/confirm.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { interruptible } from '../terminal/interruptible.js';
import { showProgress } from '../terminal/progress.js';
import { printJson, printLines, type Terminal } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

export interface RollbackCommandOptions extends CommandOptions {
  readonly plan: boolean;
  readonly yes: boolean;
}

/** `db:rollback`: takes the portion-size change back, keeping every portion. */
export async function rollBack({
  terminal,
  json,
  plan: planOnly,
  yes,
}: RollbackCommandOptions): Promise<ExitCode> {
  if (!databaseExists(terminal)) return sayNothingToDo(terminal, json);
  return withDatabase(terminal, async ({ dataSource, place }) => {
    const plan = await planRollback(dataSource);
    if (plan === undefined) return sayNothingToDo(terminal, json);
    if (planOnly) {
      if (json) printJson(terminal.stdout, { ok: true, database: place, ...plan });
      else printLines(terminal.stdout, describePlan(plan));
      return EXIT.ok;
    }
    if (!yes) await askFirst(terminal, plan, place);
    const progress = showProgress(terminal, plan.statements.length);
    let current: string | undefined;
    const done = await interruptible('nothing was changed; run it again when you like', (signal) =>
      rollback(dataSource, {
        signal,
        onStatement(sql) {
          if (sql === current) progress.detail('others hold the tables, trying again');
          else progress.step(firstLine(sql));
          current = sql;
        },
        onWait: () =>
          terminal.stderr.write('another process is migrating this database; waiting for it\n'),
      }).finally(() => progress.end()),
    );
    if (done === undefined) return sayNothingToDo(terminal, json);
    if (json) printJson(terminal.stdout, { ok: true, database: place, ...done });
    else printLines(terminal.stdout, [...describeOutcome(done), `${place}: taken back`]);
    return EXIT.ok;
  });
}

function sayNothingToDo({ stdout }: Terminal, json: boolean): ExitCode {
  if (json) printJson(stdout, { ok: true, merged: [], mergedPairs: 0, filled: [], migrations: [] });
  else
    printLines(stdout, ['nothing to do: the portion-size change was never made in this database']);
  return EXIT.ok;
}

async function askFirst(terminal: Terminal, plan: RollbackPlan, place: string): Promise<void> {
  if (!terminal.stdin.isTTY)
    throw new CannotCheck('not confirmed', 'say --yes, or see what would happen with --plan');
  printLines(terminal.stderr, describeOutcome(plan));
  if (!(await confirm(terminal, `Take the change back on ${place}?`)))
    throw new CannotCheck('not confirmed', 'nothing was changed');
}

function describePlan(plan: RollbackPlan): string[] {
  return [
    '-- in one transaction; readers and writers wait until it is over',
    ...plan.statements.map((sql) => `${sql.trim().replace(/;$/, '')};`),
    ...plan.hindrances.map((line) => `hinders  ${line}`),
    ...describeOutcome(plan),
  ];
}

function describeOutcome({ merged, mergedPairs, filled }: RollbackPlan): string[] {
  return [
    ...merged.map(
      ({ menuItemId, schoolId, portionsSmall, portionsLarge, id }) =>
        `merged   menu item ${menuItemId}, school ${schoolId}: ${portionsSmall} small + ${portionsLarge} large in row ${id}`,
    ),
    ...(mergedPairs > merged.length ? [`merged   and ${mergedPairs - merged.length} more`] : []),
    ...filled.map(
      ({ table, column, rows }) =>
        `filled   ${table}.${column} of ${rows} rows that came without it`,
    ),
    `${mergedPairs} schools of menu items have sizes to merge; the sizes are kept for the next db:migrate`,
  ];
}

const firstLine = (sql: string) => sql.trim().split('\n')[0]?.slice(0, 70) ?? '';
