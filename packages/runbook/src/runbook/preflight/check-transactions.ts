import { findBlockers } from '@porsi/db/find-blockers';
import { queryRows } from '@porsi/db/query/query-rows';
import type { Finding } from '../step-results.js';
import { ok, refused, warning, type PreflightCheck } from './preflight-check.js';

/** In seconds. Shorter ones end by themselves; an index build waits for every one that is open. */
const LONG = 5;
const TOO_LONG = 60;

const END_THEM = 'let them end, or end them: SELECT pg_terminate_backend(PID)';

/** Transactions that others keep open: the change would wait for them, ten minutes at most. */
export const checkTransactions: PreflightCheck = async ({ database: { dataSource } }) => {
  const tooLong = await findBlockers(dataSource, TOO_LONG);
  const long = (await findBlockers(dataSource, LONG)).filter((line) => !tooLong.includes(line));
  const prepared = await queryRows<{ name: string }>(
    dataSource,
    'SELECT gid AS name FROM pg_prepared_xacts WHERE database = current_database() ORDER BY prepared',
  );
  const findings: Finding[] = [];
  if (tooLong.length > 0)
    findings.push({
      ...refused('transactions', `open for over ${TOO_LONG} s: ${tooLong[0]}`, END_THEM),
      details: tooLong,
    });
  if (long.length > 0)
    findings.push({
      ...warning('transactions', `open for over ${LONG} s: ${long[0]}`, END_THEM),
      details: long,
    });
  if (prepared.length > 0)
    findings.push(
      refused(
        'transactions',
        `prepared and never ended: ${prepared.map(({ name }) => name).join(', ')}`,
        "end them: COMMIT PREPARED 'NAME' or ROLLBACK PREPARED 'NAME'",
      ),
    );
  return findings.length > 0 ? findings : ok('transactions', `none is open for over ${LONG} s`);
};
