import { endWithAncestors } from './end-with-ancestors.mjs';
import { giveUp, prepare } from './prepare.mjs';

endWithAncestors();
await prepare().catch(giveUp);
await import('../bench/dist/main.js');
