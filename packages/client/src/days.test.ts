import { expect, test } from 'vitest';
import { daysClient } from './days.js';
import type { ApiRequest } from './request.js';

/** Answers each board with the next of its revisions, the last one again and again. */
function boardsAt(revisions: Record<string, number[]>) {
  const asked: string[] = [];
  const answer = (path: string) => {
    const topic = path.replace('/api/kds/', '');
    asked.push(topic);
    const [next = 0, ...later] = revisions[topic] ?? [];
    if (later.length > 0) revisions[topic] = later;
    return { date: '2026-11-24', revision: next };
  };
  const request = Object.assign(async <Body>({ path }: { path: string }) => answer(path) as Body, {
    answer: () => Promise.reject(new Error('not asked for here')),
  }) satisfies ApiRequest;
  return { asked, days: daysClient(request) };
}

test('a snapshot is of one revision: a day that moves is read again', async () => {
  const { asked, days } = boardsAt({ cooking: [4, 5], packing: [5], floor: [5] });
  const snapshot = await days.snapshot('2026-11-24');
  expect(snapshot?.cooking.revision).toBe(5);
  expect(asked).toHaveLength(6);
});

test('a day that never stands still has no snapshot', async () => {
  const { days } = boardsAt({ cooking: [1], packing: [2], floor: [2] });
  expect(await days.snapshot('2026-11-24')).toBeNull();
});

test('each board of a day is read by itself', async () => {
  const { asked, days } = boardsAt({ cooking: [4], packing: [5], floor: [6] });
  const boards = [await days.cooking('2026-11-24'), await days.packing('2026-11-24')];
  expect(boards.map(({ revision }) => revision)).toEqual([4, 5]);
  expect(asked).toEqual(['cooking', 'packing']);
});
