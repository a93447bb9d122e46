import { afterEach, expect, test } from 'vitest';
import { countOf, openWindow, takesAll, traysOf } from '../testing/open-window.js';
import { until } from '../testing/until.js';
import { memoryStorage } from './memory-storage.js';
import type { OutboxOptions } from './outbox.js';
import type { OutboxStorage } from './outbox-storage.js';

const opened: ReturnType<typeof openWindow>[] = [];
afterEach(() => {
  for (const { outbox } of opened.splice(0)) outbox.stop();
});

function open(options: Pick<OutboxOptions, 'send' | 'storage'>) {
  const window = openWindow({ ...options, patience: 20 });
  opened.push(window);
  return window;
}

/** Where an asynchronous call waits until a test lets it pass. */
function gate() {
  let pass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (pass = resolve));
  return { pass, passed };
}

const never = () => new Promise<never>(() => undefined);
const stored = async (storage: OutboxStorage) => (await storage.load()).pending.map(traysOf);

test('a storage that does not say what it holds does not keep taps from being sent', async () => {
  const storage = memoryStorage();
  await storage.keep(countOf(1));
  const { pass, passed } = gate();
  const slow = { ...storage, load: () => passed.then(storage.load) };
  const { send, sent } = takesAll();
  const window = open({ send, storage: slow });
  await window.tap(2);
  await window.empty();
  expect(sent).toEqual([2]);
  pass();
  await until(window.outbox.state, ({ pending }) => pending.length > 0);
  await window.empty();
  expect(sent).toEqual([2, 1]);
});

test('a tap that was stored while the storage was read is not dropped', async () => {
  const storage = memoryStorage();
  const early = await storage.load();
  const { pass, passed } = gate();
  const window = open({
    send: never,
    storage: { ...storage, load: () => passed.then(() => early) },
  });
  await window.tap(1);
  pass();
  await window.outbox.loaded;
  expect(window.kept()).toEqual([[1, 'kept']]);
});

test('what an earlier page left is sent though the storage failed to open at first', async () => {
  const storage = memoryStorage();
  await storage.keep(countOf(1));
  let failures = 0;
  const load = () => (failures++ === 0 ? Promise.reject(new Error('not now')) : storage.load());
  const { send, sent } = takesAll();
  const window = open({ send, storage: { ...storage, load } });
  await until(window.outbox.state, ({ pending }) => pending.length > 0);
  await window.empty();
  expect(sent).toEqual([1]);
});

test('a tap that is not stored in time is unkept, and sent', async () => {
  const { send, sent } = takesAll();
  const window = open({ send, storage: { ...memoryStorage(), keep: never } });
  const kept = window.tap(1);
  expect(window.kept()).toEqual([[1, 'storing']]);
  await expect(kept).rejects.toThrow('20 ms');
  await window.empty();
  expect(sent).toEqual([1]);
});

test('a tap that is stored late is kept from then on', async () => {
  const storage = memoryStorage();
  const { pass, passed } = gate();
  const slow: OutboxStorage = { ...storage, keep: (tap) => passed.then(() => storage.keep(tap)) };
  const window = open({ send: never, storage: slow });
  await expect(window.tap(1)).rejects.toThrow('20 ms');
  expect(window.kept()).toEqual([[1, 'unkept']]);
  pass();
  await until(window.outbox.state, ({ pending }) => pending[0]?.kept === 'kept');
  expect(await stored(storage)).toEqual([1]);
});

test('a tap that is stored after its answer is forgotten again', async () => {
  const storage = memoryStorage();
  const { pass, passed } = gate();
  const slow: OutboxStorage = { ...storage, keep: (tap) => passed.then(() => storage.keep(tap)) };
  const { send } = takesAll();
  const window = open({ send, storage: slow });
  await expect(window.tap(1)).rejects.toThrow('20 ms');
  await window.empty();
  pass();
  await window.tap(2);
  await window.empty();
  expect(await stored(storage)).toEqual([]);
});

test('a tap that could not be stored is stored before the next one', async () => {
  const storage = memoryStorage();
  let isFull = true;
  const keep: OutboxStorage['keep'] = (tap) =>
    isFull ? Promise.reject(new Error('disk full')) : storage.keep(tap);
  const window = open({ send: never, storage: { ...storage, keep } });
  await expect(window.tap(1)).rejects.toThrow('disk full');
  await expect(window.tap(2)).rejects.toThrow('disk full');
  isFull = false;
  await window.tap(3);
  expect(window.kept()).toEqual([
    [1, 'kept'],
    [2, 'kept'],
    [3, 'kept'],
  ]);
  expect(await stored(storage)).toEqual([1, 2, 3]);
});

test('a storage that does not forget does not hold up the next tap', async () => {
  const { send, sent } = takesAll();
  const window = open({ send, storage: { ...memoryStorage(), forget: never } });
  void window.tap(1);
  await window.tap(2);
  await window.empty();
  expect(sent).toEqual([1, 2]);
});
