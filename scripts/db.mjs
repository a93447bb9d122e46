import { endWithAncestors } from './end-with-ancestors.mjs';
import { giveUp, prepare } from './prepare.mjs';

// The command runs in this very process: signals reach it, and its exit code is ours.
endWithAncestors();
await prepare(['@porsi/runbook']).catch(giveUp);
await import('../packages/runbook/dist/cli.js');
