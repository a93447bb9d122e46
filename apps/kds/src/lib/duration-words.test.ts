import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../i18n/en';
import { durationWords } from './duration-words';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en } } }));

test.each([
  [-1, '0 min'],
  [59_999, '0 min'],
  [59 * 60_000, '59 min'],
  [60 * 60_000, '1 h 00 min'],
  [125 * 60_000, '2 h 05 min'],
])('%d ms are %s', (milliseconds, words) => {
  expect(durationWords(milliseconds, i18next.t).replaceAll('\u00a0', ' ')).toBe(words);
});
