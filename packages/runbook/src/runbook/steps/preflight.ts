import { OperatorError } from '@porsi/db/operator-error';
import { planMigrations } from '@porsi/db/plan-migrations';
import { identifyDatabase } from '../identify-database.js';
import { ALL_CHECKS, askAll } from '../preflight/all-checks.js';
import { describeFinding } from '../preflight/describe-finding.js';
import { findRehearsal } from '../rehearsal/find-rehearsal.js';
import { always, onceMigrating, type RunStep } from '../step.js';

/** Looks whether the run can succeed, and lists everything that speaks against it at once. */
export const preflight: RunStep<'preflight'> = {
  name: 'preflight',
  title: 'look before the start',
  needs: 'the owner of the tables as the role of DATABASE_URL',
  changes: 'nothing',
  budgetSeconds: 60,
  isWanted: always,
  stillHolds: onceMigrating,
  async run(context, keep) {
    const { database, reports, say } = context;
    const findings = await askAll(ALL_CHECKS, context);
    for (const finding of findings) for (const line of describeFinding(finding)) say(line);
    const plan = await planMigrations(database.dataSource).catch(() => []);
    const rehearsed = await findRehearsal(reports, await identifyDatabase(database));
    const result = {
      findings,
      pendingSteps: plan.length,
      predictedSeconds: rehearsed?.rehearsal.prediction?.totalSeconds ?? null,
      rehearsal: rehearsed?.file ?? null,
    };
    await keep(result);
    const against = findings.filter(({ verdict }) => verdict === 'refused');
    if (against.length === 0) return result;
    throw new OperatorError(
      `${against.length} of ${findings.length} checks speak against it, nothing was changed: ${against.map(({ check }) => check).join(', ')}`,
      'each has its way out in the list above; then go on with `pnpm runbook --resume`',
      { details: against.flatMap(({ details = [] }) => details) },
    );
  },
  summary({ findings }) {
    const warnings = findings.filter(({ verdict }) => verdict === 'warning').length;
    return `${findings.length} checks, ${warnings} warnings`;
  },
};
