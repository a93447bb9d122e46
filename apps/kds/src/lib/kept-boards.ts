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

const OLDEST = 3 * 86_400_000;

const open = () =>
  openDB<Schema>('porsi-boards', 1, {
    upgrade: (database) => void database.createObjectStore('answers', { keyPath: 'key' }),
  });
let opened: ReturnType<typeof open> | undefined;
const database = () => (opened ??= open());

/** The last answers that this tablet has kept, without those of days gone by. */
export async function keptAnswers(): Promise<KeptAnswer[]> {
  const db = await database();
  const all = await db.getAll('answers');
  const old = all.filter(({ at }) => Date.now() - at > OLDEST);
  await Promise.all(old.map(({ key }) => db.delete('answers', key)));
  return all.filter((answer) => !old.includes(answer));
}

export async function keepAnswer(answer: KeptAnswer): Promise<void> {
  await (await database()).put('answers', answer);
}

/** Whoever signs out leaves no board behind. */
export async function forgetAnswers(): Promise<void> {
  await (await database()).clear('answers');
}
