import { expect, test } from 'vitest';
import { VerifiedTokens } from './verified-tokens.js';

const EXP = 1_000;

function tokens(now = { seconds: 0 }) {
  const asked: string[] = [];
  const verify = (token: string) => {
    asked.push(token);
    return token.startsWith('good') ? { sid: `session of ${token}`, exp: EXP } : undefined;
  };
  return { asked, known: new VerifiedTokens(verify, () => now.seconds * 1000) };
}

test('a signature is computed once', () => {
  const { asked, known } = tokens();
  expect([known.sessionIdIn('good'), known.sessionIdIn('good')]).toEqual([
    'session of good',
    'session of good',
  ]);
  expect(asked).toEqual(['good']);
});

test('a token ends when it says so, known or not', () => {
  const now = { seconds: EXP - 1 };
  const { known } = tokens(now);
  expect(known.sessionIdIn('good')).toBe('session of good');
  now.seconds = EXP;
  expect(known.sessionIdIn('good')).toBeUndefined();
  expect(known.sessionIdIn('good two')).toBeUndefined();
});

test('a bad one is looked at each time and never kept', () => {
  const { asked, known } = tokens();
  expect([known.sessionIdIn('bad'), known.sessionIdIn('bad')]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['bad', 'bad']);
});

test('the oldest makes room', () => {
  const { asked, known } = tokens();
  for (let index = 0; index <= 1_000; index += 1) known.sessionIdIn(`good ${index}`);
  known.sessionIdIn('good 1');
  known.sessionIdIn('good 0');
  expect(asked.slice(1_001)).toEqual(['good 0']);
});
