import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeCommands } from './describe-commands.js';

test('docs/commands.md is what the commands say of themselves (`pnpm docs:commands` writes it)', () => {
  const file = join(import.meta.dirname, '../../../docs/commands.md');
  expect(readFileSync(file, 'utf8')).toBe(describeCommands());
});
