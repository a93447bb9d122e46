import { endWithAncestors } from './end-with-ancestors.mjs';
import { giveUp, prepare } from './prepare.mjs';

endWithAncestors();
await prepare(['@porsi/bench', '@porsi/runbook']).catch(giveUp);
await import('../bench/dist/migration/main.js');
