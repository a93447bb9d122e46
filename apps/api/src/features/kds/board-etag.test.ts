import { describe, expect, test } from 'vitest';
import { boardEtag, namesEtag } from './board-etag.js';

const settings = { featurePortionSize: true, safeHours: 4, stackSize: 10 };
const etag = boardEtag('cooking', '2026-11-24', 7, settings);

test('a tag is weak and made of board, day, revision and the settings that are shown', () => {
  expect(etag).toBe('W/"cooking-2026-11-24-7"');
  const others = [
    boardEtag('packing', '2026-11-24', 7, settings),
    boardEtag('cooking', '2026-11-25', 7, settings),
    boardEtag('cooking', '2026-11-24', 8, settings),
    boardEtag('cooking', '2026-11-24', 7, { ...settings, featurePortionSize: false }),
  ];
  for (const other of others) expect(namesEtag(other, etag)).toBe(false);
  expect(boardEtag('floor', '2026-11-24', 7, settings)).toBe('W/"floor-2026-11-24-7-4h-10"');
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
