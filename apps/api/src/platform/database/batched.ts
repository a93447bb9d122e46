/** The next query begins after so long even when the last one has not ended; milliseconds. */
const PATIENCE = 1_000;

/**
 * Looks values up by key, of many askers at once with one query: while a query is under way, those
 * who ask meanwhile wait for the next one. So every answer is from a query that began after its
 * question, and a hundred tablets that ask together cost a few queries, not a hundred.
 */
export class Batched<Key, Value> {
  private next: { keys: Set<Key>; values: Promise<Map<Key, Value>> } | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param read the values of some keys; what is not there is left out */
  constructor(private readonly read: (keys: Key[]) => Promise<Map<Key, Value>>) {}

  /** The value of a key; undefined when there is none. */
  async get(key: Key): Promise<Value | undefined> {
    const batch = (this.next ??= this.plan());
    batch.keys.add(key);
    const values = await batch.values;
    return values.get(key);
  }

  private plan(): { keys: Set<Key>; values: Promise<Map<Key, Value>> } {
    const keys = new Set<Key>();
    const values = this.last.then(() => {
      this.next = undefined;
      const reading = this.read([...keys]);
      this.last = endOf(reading);
      return reading;
    });
    return { keys, values };
  }
}

/** When a query has ended, well or not, or has become too slow to wait for. */
function endOf(reading: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    reading.then(end, end);
  });
}
