import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { indexedDbStorage } from './indexed-db-storage.js';

vi.mock('idb', () => ({ openDB: vi.fn<typeof openDB>() }));

test('a database that failed to open is opened again by the next call', async () => {
  const database = { delete: vi.fn<(store: string, key: string) => Promise<void>>() };
  vi.mocked(openDB)
    .mockRejectedValueOnce(new Error('no backing store'))
    .mockResolvedValue(database as never);
  const storage = indexedDbStorage();
  await expect(storage.dismiss('a')).rejects.toThrow('no backing store');
  await storage.dismiss('b');
  await storage.dismiss('c');
  expect(database.delete.mock.calls).toEqual([
    ['refused', 'b'],
    ['refused', 'c'],
  ]);
  expect(openDB).toHaveBeenCalledTimes(2);
});
