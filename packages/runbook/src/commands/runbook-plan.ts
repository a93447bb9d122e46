import { planMigrations } from '@porsi/db/plan-migrations';
import { withDatabase } from '../database/open-database.js';
import { stepsFor } from '../runbook/all-steps.js';
import { identifyDatabase } from '../runbook/identify-database.js';
import { findRehearsal } from '../runbook/rehearsal/find-rehearsal.js';
import { DEFAULT_SETTINGS } from '../runbook/run-settings.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { printJson, printLines } from '../terminal/terminal.js';
import { limitForPeople, secondsForPeople } from '../terminal/units.js';
import { requireDatabase, type RunbookOptions } from './runbook.js';

export type PlanOptions = Pick<RunbookOptions, 'terminal' | 'json' | 'given' | 'reports'>;

/** `runbook --plan`: the steps that a run would take. Changes nothing. */
export function planTheBook({ terminal, json, given, reports }: PlanOptions): Promise<ExitCode> {
  requireDatabase(terminal);
  return withDatabase(terminal, async (database) => {
    const statements = await planMigrations(database.dataSource);
    const rehearsed = await findRehearsal(reports, await identifyDatabase(database));
    const steps = stepsFor({ ...DEFAULT_SETTINGS, ...given }).map(
      ({ name, title, needs, changes, budgetSeconds, question }) => ({
        name,
        title,
        needs,
        changes,
        budgetSeconds,
        asks: question !== undefined,
      }),
    );
    const predictedSeconds = rehearsed?.rehearsal.prediction?.totalSeconds ?? null;
    if (json) {
      const { place } = database;
      printJson(terminal.stdout, {
        ok: true,
        database: place,
        steps,
        statements: statements.length,
        predictedSeconds,
      });
      return EXIT.ok;
    }
    const isNewest = statements.length === 0;
    const first = isNewest
      ? [
          `${database.place}: nothing to do, it is at the newest schema; a run would migrate nothing and check everything:`,
          '',
        ]
      : [];
    const last = [
      '',
      `${database.place}: ${statements.length} statements to run (see them with \`pnpm db:migrate --plan\`)`,
      predictedSeconds === null
        ? 'not rehearsed yet: `pnpm runbook --rehearse` predicts time, locks and disk'
        : `the rehearsal predicts ${secondsForPeople(predictedSeconds)}: ${rehearsed?.file}`,
    ];
    printLines(terminal.stdout, [
      ...first,
      ...steps.flatMap(({ title, needs, changes, budgetSeconds, asks }, index) => [
        `${index + 1}. ${title}${asks ? ' (asks first)' : ''}, in ${limitForPeople(budgetSeconds)} at most`,
        `   needs    ${needs}`,
        `   changes  ${changes}`,
      ]),
      ...(isNewest ? [] : last),
    ]);
    return EXIT.ok;
  });
}
