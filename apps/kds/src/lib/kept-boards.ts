import { openDB, type DBSchema } from 'idb';

/** A query's answer on this tablet's disk. */
export interface KeptAnswer {
  key: string;
  data: unknown;
  /** When it was answered, milliseconds since 1970 on this tablet. */
  at: number;
}

interface Schema extends DBSchema {
  answers: { key: string; value: KeptAnswer };
}

/** Eight days of four answers each, and the kitchen's settings. */
const KEPT = 33;

const open = () =>
  openDB<Schema>('porsi-boards', 1, {
    upgrade: (database) => void database.createObjectStore('answers', { keyPath: 'key' }),
  });
let opened: ReturnType<typeof open> | undefined;
const database = () => (opened ??= open());

/**
 * The last answers that this tablet has kept, the newest first; forgets older ones. By their number,
 * not by their age: a tablet whose clock jumped must not find its boards too old.
 */
export async function keptAnswers(): Promise<KeptAnswer[]> {
  const db = await database();
  const all = (await db.getAll('answers')).toSorted((one, other) => other.at - one.at);
  for (const { key } of all.slice(KEPT)) void db.delete('answers', key).catch(() => undefined);
  return all.slice(0, KEPT);
}

export async function keepAnswer(answer: KeptAnswer): Promise<void> {
  await (await database()).put('answers', answer);
}

/** Whoever signs out leaves no board behind. */
export async function forgetAnswers(): Promise<void> {
  await (await database()).clear('answers');
}
