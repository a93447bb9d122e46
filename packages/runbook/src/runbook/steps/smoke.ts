import { readMaintenance, switchMaintenanceOff } from '@porsi/db/maintenance';
import { OperatorError } from '@porsi/db/operator-error';
import { ApiQuestions } from '../smoke/ask-api.js';
import { testHealth, testKitchen } from '../smoke/smoke-test.js';
import { startApi } from '../smoke/start-api.js';
import type { SmokeResult } from '../step-results.js';
import { always, forGood, type RunContext, type RunStep } from '../step.js';

/** The new version over HTTP, as a browser sees it: one that is started for this, or the one at --url. */
export const smoke: RunStep<'smoke'> = {
  name: 'smoke',
  title: 'start it, and test it over HTTP',
  needs: 'the built API or --url; --smoke-email and SMOKE_PASSWORD to sign in',
  changes: 'a session of the one who signs in, until it signs out; ends the window of this run',
  budgetSeconds: 5 * 60,
  isWanted: always,
  stillHolds: forGood,
  async run(context, keep) {
    const { settings, database, terminal, signal, say } = context;
    await endOwnWindow(context);
    if (settings.url !== undefined) return test(context, keep, settings.url, false);
    say('starting the API', 'passing');
    const api = await startApi(database.url, terminal, signal);
    try {
      return await test(context, keep, api.url, true);
    } finally {
      await api.stop();
    }
  },
  summary: ({ checks, leftOut, version }) =>
    `${checks.length} checks passed${version === null ? '' : `, version ${version}`}${leftOut.length > 0 ? '; not tested: signing in' : ''}`,
};

async function test(
  { settings: { smokeEmail: email }, smokePassword: password, database, signal, say }: RunContext,
  keep: (result: SmokeResult) => Promise<void>,
  url: string,
  started: boolean,
): Promise<SmokeResult> {
  const api = new ApiQuestions(url, signal);
  say(`asking ${url}`, 'passing');
  const version = await testHealth(api);
  const signsIn = email !== undefined && password !== undefined;
  if (signsIn) await testKitchen(api, { email, password }, database.dataSource);
  const leftOut = signsIn ? [] : ['sign-in, menu items and boards: nobody was given who signs in'];
  const result = { url, started, version, checks: api.checks, leftOut };
  await keep(result);
  for (const { what, ok, why, milliseconds } of api.checks)
    say(`${ok ? 'ok    ' : 'FAILED'}  ${what} (${milliseconds} ms)${why === '' ? '' : `: ${why}`}`);
  const failed = api.checks.filter(({ ok }) => !ok);
  if (failed.length === 0) return result;
  throw new OperatorError(
    `${failed.length} of ${api.checks.length} tests over HTTP failed at ${url}`,
    failed.some(({ why }) => why.includes('MAINTENANCE'))
      ? 'the API is closed: `pnpm maintenance off`, then go on with `pnpm runbook --resume`'
      : 'see the log of the API; put it right, then go on with `pnpm runbook --resume`',
    { details: failed.map(({ what, why }) => `${what}: ${why}`) },
  );
}

/** The change is made: the window that this run announced has no purpose any more, and would close the API. */
async function endOwnWindow({ database: { dataSource }, record }: RunContext): Promise<void> {
  const { announce } = record().results;
  if (announce?.scheduled !== true) return;
  const stored = await readMaintenance(dataSource);
  if (stored?.startsAt.toISOString() === announce.startsAt) await switchMaintenanceOff(dataSource);
}
