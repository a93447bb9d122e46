import { expect, test } from 'vitest';
import { onceAZone } from './once-a-zone.js';

test('a zone has its own, made once', () => {
  const asked: string[] = [];
  const made = onceAZone((timezone) => {
    asked.push(timezone);
    return { timezone };
  });
  expect(made('Asia/Jakarta')).toBe(made('Asia/Jakarta'));
  expect(made('Asia/Jayapura')).toEqual({ timezone: 'Asia/Jayapura' });
  expect(asked).toEqual(['Asia/Jakarta', 'Asia/Jayapura']);
});
