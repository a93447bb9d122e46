import { afterEach, expect, test } from 'vitest';
import { openWindow, takesAll } from '../testing/open-window.js';
import { until } from '../testing/until.js';
import { windowsOfOneTablet } from '../testing/windows-of-one-tablet.js';
import { memoryStorage } from './memory-storage.js';
import type { OutboxOptions } from './outbox.js';
import type { OutboxStorage } from './outbox-storage.js';

const opened: ReturnType<typeof openWindow>[] = [];
afterEach(() => {
  for (const { outbox } of opened.splice(0)) outbox.stop();
});

const full: Pick<OutboxStorage, 'keep'> = { keep: () => Promise.reject(new Error('disk full')) };
const hangsUp = () => Promise.reject(new Error('no network'));

/** Opens windows of one tablet; the first one is the one that sends. */
function oneTablet() {
  const windows = windowsOfOneTablet();
  const storage = memoryStorage();
  return async (options: Pick<OutboxOptions, 'send'> & { storage?: OutboxStorage }) => {
    const window = openWindow({ storage, ...options, windows: windows() });
    opened.push(window);
    await window.outbox.loaded;
    return window;
  };
}

test('a window that is signed out leaves the sending to the one that is signed in', async () => {
  const open = oneTablet();
  const { send, sent } = takesAll();
  const first = await open({ send });
  const second = await open({ send });
  await first.signOut();
  await second.signOut();
  await second.tap(1);
  await until(first.outbox.state, ({ activity }) => activity === 'session');
  await until(second.outbox.state, ({ activity }) => activity === 'session');
  second.signIn();
  await second.empty();
  expect(sent).toEqual([1]);
});

test('a window that waits for its turn is not the one that sends, until the other is gone', async () => {
  const open = oneTablet();
  const { send, sent } = takesAll();
  const first = await open({ send: hangsUp });
  const second = await open({ send });
  await first.signOut();
  await second.signOut();
  await second.tap(1);
  first.signIn();
  await until(first.outbox.state, ({ activity }) => activity === 'waiting');
  await until(second.outbox.state, ({ activity }) => activity === 'session');
  second.signIn();
  await until(second.outbox.state, ({ activity }) => activity === 'idle');
  expect(sent).toEqual([]);
  first.outbox.stop();
  first.outbox.hurry();
  await second.empty();
  expect(sent).toEqual([1]);
});

test('a tap that its window could not store is sent by that window', async () => {
  const open = oneTablet();
  const { send, sent } = takesAll();
  await open({ send: hangsUp });
  const second = await open({ send, storage: { ...memoryStorage(), ...full } });
  await expect(second.tap(1)).rejects.toThrow('disk full');
  await second.empty();
  expect(sent).toEqual([1]);
});

test('what could not be stored waits for what was tapped before it and another window sends', async () => {
  const storage = memoryStorage();
  let isFull = false;
  const fills: OutboxStorage = {
    ...storage,
    keep: (operation) => (isFull ? full.keep(operation) : storage.keep(operation)),
  };
  const open = oneTablet();
  const { send, sent } = takesAll();
  let isOnline = false;
  const first = await open({
    send: (operation) => (isOnline ? send(operation) : hangsUp()),
    storage,
  });
  const second = await open({ send, storage: fills });
  await second.tap(1);
  isFull = true;
  await expect(second.tap(2)).rejects.toThrow('disk full');
  await until(first.outbox.state, ({ activity }) => activity === 'waiting');
  expect(second.kept()).toEqual([
    [1, 'kept'],
    [2, 'unkept'],
  ]);
  expect(sent).toEqual([]);
  isOnline = true;
  first.outbox.hurry();
  await second.empty();
  expect(sent).toEqual([1, 2]);
});
