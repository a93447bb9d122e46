import { describe, expect, test } from 'vitest';
import { boardEtag, namesEtag } from './board-etag.js';

const etag = boardEtag('cooking', '2026-11-24', 7, true);

test('a tag is weak and made of board, day, revision and the feature flag', () => {
  expect(etag).toBe('W/"cooking-2026-11-24-7"');
  const others = [
    boardEtag('packing', '2026-11-24', 7, true),
    boardEtag('cooking', '2026-11-25', 7, true),
    boardEtag('cooking', '2026-11-24', 8, true),
    boardEtag('cooking', '2026-11-24', 7, false),
  ];
  for (const other of others) expect(namesEtag(other, etag)).toBe(false);
});

describe('If-None-Match names the tag', () => {
  test.each([
    etag,
    '"cooking-2026-11-24-7"',
    '*',
    ' * ',
    `"a", ${etag}`,
    `${etag},"a"`,
    `"a,b" ,\t${etag}`,
    `,, ${etag} ,`,
    `"é" , ${etag}`,
  ])('%s', (header) => expect(namesEtag(header, etag)).toBe(true));
});

describe('If-None-Match does not name it', () => {
  test.each([
    undefined,
    '',
    '""',
    'W/""',
    'cooking-2026-11-24-7',
    '"cooking-2026-11-24-70"',
    '"x, W/"',
    '"*"',
    'w/"other"',
  ])('%s', (header) => expect(namesEtag(header, etag)).toBe(false));
});
