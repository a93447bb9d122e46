import { expect, test } from 'vitest';
import { oncePer } from './once-per.js';

test('each key has its own, made once', () => {
  const asked: string[] = [];
  const made = oncePer((timezone: string) => {
    asked.push(timezone);
    return { timezone };
  });
  expect(made('Asia/Jakarta')).toBe(made('Asia/Jakarta'));
  expect(made('Asia/Jayapura')).toEqual({ timezone: 'Asia/Jayapura' });
  expect(asked).toEqual(['Asia/Jakarta', 'Asia/Jayapura']);
});
