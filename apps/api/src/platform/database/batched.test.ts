import { expect, test } from 'vitest';
import { Batched } from './batched.js';

/** Answers each key with itself and the number of its query; queries end when told. */
function slowReader() {
  const queries: { keys: string[]; end: () => void; fail: () => void }[] = [];
  const batched = new Batched<string, string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const query = queries.length + 1;
        queries.push({
          keys,
          end: () => resolve(new Map(keys.map((key) => [key, `${key}${query}`]))),
          fail: () => reject(new Error(`query ${query} failed`)),
        });
      }),
  );
  return { queries, batched };
}

/** Until all that is ready to run has run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who asks while a query is under way shares the next one', async () => {
  const { queries, batched } = slowReader();
  const first = batched.get('a');
  await settled();
  const later = [batched.get('a'), batched.get('b'), batched.get('b')];
  await settled();
  expect(queries.map(({ keys }) => keys)).toEqual([['a']]);
  queries[0]?.end();
  expect(await first).toBe('a1');
  await settled();
  expect(queries.map(({ keys }) => keys)).toEqual([['a'], ['a', 'b']]);
  queries[1]?.end();
  expect(await Promise.all(later)).toEqual(['a2', 'b2', 'b2']);
});

test('a query that fails fails for those who wait for it, not for the next', async () => {
  const { queries, batched } = slowReader();
  const first = batched.get('a');
  await settled();
  const second = batched.get('a');
  queries[0]?.fail();
  await expect(first).rejects.toThrow('query 1 failed');
  await settled();
  queries[1]?.end();
  expect(await second).toBe('a2');
});

test('what is not there is undefined', async () => {
  const batched = new Batched<number, string>(async () => new Map());
  expect(await batched.get(1)).toBeUndefined();
});
