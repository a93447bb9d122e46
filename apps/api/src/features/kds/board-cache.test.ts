import { expect, test, vi } from 'vitest';
import { BoardCache } from './board-cache.js';
import type { BoardText } from './board-text.js';

function text(revision: number, size = 10): BoardText {
  return { revision, bytes: Buffer.alloc(size), timeAt: 0 };
}

test('a text is built once a revision', async () => {
  const cache = new BoardCache();
  const build = vi.fn<() => Promise<BoardText>>(async () => text(1));
  const first = await cache.get('cooking', 1, build);
  expect(await cache.get('cooking', 1, build)).toBe(first);
  expect(build).toHaveBeenCalledTimes(1);
  const second = text(2);
  expect(await cache.get('cooking', 2, async () => second)).toBe(second);
  expect(await cache.get('packing', 2, async () => first)).toBe(first);
});

test('all who ask at once share one build', async () => {
  const cache = new BoardCache();
  const build = vi.fn<() => Promise<BoardText>>(async () => text(5));
  const texts = await Promise.all(Array.from({ length: 10 }, () => cache.get('cooking', 5, build)));
  expect(build).toHaveBeenCalledTimes(1);
  expect(new Set(texts).size).toBe(1);
});

test('a text that is newer than what was asked for serves who asks for the newer one', async () => {
  const cache = new BoardCache();
  const newer = await cache.get('cooking', 1, async () => text(2));
  expect(newer.revision).toBe(2);
  expect(await cache.get('cooking', 2, () => Promise.reject(new Error('not needed')))).toBe(newer);
});

test('a build that fails is tried again', async () => {
  const cache = new BoardCache();
  await expect(cache.get('cooking', 1, () => Promise.reject(new Error('down')))).rejects.toThrow(
    'down',
  );
  expect(await cache.get('cooking', 1, async () => text(1))).toMatchObject({ revision: 1 });
});

test('what was not asked for the longest goes when there is too much', async () => {
  const cache = new BoardCache();
  const big = 30 * 1024 * 1024;
  await cache.get('a', 1, async () => text(1, big));
  await cache.get('b', 1, async () => text(1, big));
  await cache.get('a', 1, () => Promise.reject(new Error('kept')));
  await cache.get('c', 1, async () => text(1, big));
  await cache.get('a', 1, () => Promise.reject(new Error('kept')));
  await expect(cache.get('b', 1, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
