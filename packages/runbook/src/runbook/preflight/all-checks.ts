import { explainTool } from '../../client-tools/explain-tool.js';
import type { Finding } from '../step-results.js';
import { checkDisk } from './check-disk.js';
import { checkHours } from './check-hours.js';
import { checkRehearsal } from './check-rehearsal.js';
import { checkReplication } from './check-replication.js';
import { checkRights } from './check-rights.js';
import { checkServer } from './check-server.js';
import { checkShape } from './check-shape.js';
import { checkSmoke } from './check-smoke.js';
import { checkTools } from './check-tools.js';
import { checkTransactions } from './check-transactions.js';
import { refused, type Looking, type PreflightCheck } from './preflight-check.js';

/** What a rehearsal needs. */
export const REHEARSAL_CHECKS: Readonly<Record<string, PreflightCheck>> = {
  server: checkServer,
  rights: checkRights,
  database: checkShape,
  'client tools': checkTools,
  disk: checkDisk,
};

export const ALL_CHECKS: Readonly<Record<string, PreflightCheck>> = {
  ...REHEARSAL_CHECKS,
  transactions: checkTransactions,
  replication: checkReplication,
  rehearsal: checkRehearsal,
  hours: checkHours,
  'smoke test': checkSmoke,
};

/** Asks everything, whatever is found: an operator wants the whole list at once. */
export async function askAll(
  checks: Readonly<Record<string, PreflightCheck>>,
  look: Looking,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      findings.push(...[await check(look)].flat());
    } catch (error) {
      const explained = explainTool(error, 'the check');
      const why = explained instanceof Error ? explained.message : String(explained);
      findings.push(refused(name, why, 'run it again with --verbose for the details'));
    }
  }
  return findings;
}
