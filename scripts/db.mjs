import { endWithAncestors } from './end-with-ancestors.mjs';
import { giveUp, prepare } from './prepare.mjs';

/** The runbook starts the product in the end, to test it. */
const EVERYTHING_SERVED = ['@porsi/runbook', '@porsi/api', '@porsi/web', '@porsi/kds'];

// The command runs in this very process: signals reach it, and its exit code is ours.
endWithAncestors();
const packages = process.argv[2] === 'runbook' ? EVERYTHING_SERVED : ['@porsi/runbook'];
await prepare(packages).catch(giveUp);
await import('../packages/runbook/dist/cli.js');
