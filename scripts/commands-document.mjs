import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, prepare } from './prepare.mjs';
import { root } from './root.mjs';

// Writes docs/commands.md from the help of the commands themselves.
await prepare(['@porsi/runbook']).catch(giveUp);
const { describeCommands } = await import('../packages/runbook/dist/describe-commands.js');
writeFileSync(join(root, 'docs', 'commands.md'), describeCommands());
