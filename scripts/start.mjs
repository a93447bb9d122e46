import { endWithAncestors } from './end-with-ancestors.mjs';
import { giveUp, prepare } from './prepare.mjs';

// The server runs in this very process: signals reach it, its exit code is ours, and a SIGKILL
// leaves nothing between us and it.
endWithAncestors();
await prepare(['@porsi/api', '@porsi/web', '@porsi/kds']).catch(giveUp);
process.setSourceMapsEnabled(true);
await import('../apps/api/dist/main.js');
