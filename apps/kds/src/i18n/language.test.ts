import { expect, test } from 'vitest';
import { initialLanguage } from '@porsi/ui/language';

test.each([
  ['what was chosen on this tablet wins', 'en', ['id-ID'], 'en'],
  ["else the browser's language", null, ['id-ID', 'en-US'], 'id'],
  ['which older browsers call "in"', null, ['in-ID'], 'id'],
  ['the first that we speak', null, ['jv', 'su', 'id'], 'id'],
  ['else English', null, ['nl-NL'], 'en'],
] as const)('%s', (_name, kept, preferred, language) => {
  expect(initialLanguage(kept, preferred)).toBe(language);
});
