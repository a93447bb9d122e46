import { OperatorError } from '@porsi/db/operator-error';
import { verify as verifyDatabase } from '@porsi/db/verify/verify';
import { always, type RunStep } from '../step.js';

/** Whether the change is in place, whole and enforced. */
export const verify: RunStep<'verify'> = {
  name: 'verify',
  title: 'verify',
  needs: 'nothing',
  changes: 'nothing',
  budgetSeconds: 3 * 60,
  isWanted: always,
  stillHolds: () => Promise.resolve(false),
  async run({ database: { dataSource } }, keep) {
    const checks = await verifyDatabase(dataSource);
    await keep({ checks });
    const failed = checks.filter(({ ok }) => !ok);
    if (failed.length === 0) return { checks };
    throw new OperatorError(
      `${failed.length} of ${checks.length} checks of the change failed`,
      'see `pnpm db:verify`; put right what it names and go on, or take the change back',
      { details: failed.map(({ what, why }) => `${what}: ${why}`) },
    );
  },
  summary: ({ checks }) => `${checks.length} checks passed`,
};
