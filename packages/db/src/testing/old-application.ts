import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** What the older application lived through. */
export interface Traffic {
  /** How often each kind of request succeeded. */
  readonly done: Readonly<Record<string, number>>;
  /** Milliseconds of the slowest request, and of which kind it was. */
  readonly longest: number;
  readonly slowest: string;
  readonly failures: readonly string[];
}

export interface OldApplication {
  /** Resolves when every kind of request has succeeded once more, or one has failed. */
  round(): Promise<void>;
  stop(): Promise<Traffic>;
}

export interface OldKitchen {
  /** Menu items to work with, whose rows add up. */
  readonly items: readonly number[];
  /** Two schools that are in all of them. */
  readonly schools: readonly [number, number];
  /** Milliseconds between two requests of a kind. */
  readonly rest: number;
}

/** The column has no default any more, or it is gone again: the older application is replaced, or comes back. */
const SIZE_IS_REQUIRED = '23502';
const NO_SUCH_COLUMN = '42703';

interface Choice {
  readonly item: number;
  readonly schools: readonly [number, number];
  /** Whether rows have to say their size. */
  readonly sized: boolean;
}

type Request = (client: pg.PoolClient, choice: Choice) => Promise<unknown>;

const REQUESTS: Readonly<Record<string, Request>> = {
  'read an item': (client, { item }) =>
    client.query(
      `SELECT allocation.id, allocation.portions, schools.name FROM menu_item_school_allocations AS allocation
       JOIN schools ON schools.id = allocation.school_id WHERE allocation.menu_item_id = $1 ORDER BY schools.name`,
      [item],
    ),
  'read a day': (client, { item }) =>
    client.query(
      `SELECT item.id, item.portions, recipes.name FROM menu_items AS item JOIN recipes ON recipes.id = item.recipe_id
       WHERE item.date = (SELECT date FROM menu_items WHERE id = $1)`,
      [item],
    ),
  'edit an item': (client, { item, schools: [first, second] }) =>
    client.query(
      `UPDATE menu_item_school_allocations SET portions = portions + CASE school_id WHEN $2 THEN 1 ELSE -1 END, updated_at = now()
       WHERE menu_item_id = $1 AND school_id IN ($2, $3)`,
      Math.random() < 0.5 ? [item, first, second] : [item, second, first],
    ),
  'add and delete an item': addAndDelete,
};

/**
 * The older application at work on a database of its own, a session for every kind of request, until it
 * is stopped. It knows nothing of sizes; a row that is refused for want of one is the moment in which an
 * operator replaces it, and from then on it gives one.
 */
export async function startOldApplication(
  url: string,
  { items, schools, rest }: OldKitchen,
): Promise<OldApplication> {
  const kinds = Object.entries(REQUESTS);
  const pool = new pg.Pool({
    connectionString: url,
    max: kinds.length,
    application_name: 'sppg-backend',
  });
  const done: Record<string, number> = Object.fromEntries(kinds.map(([kind]) => [kind, 0]));
  const traffic = { done, longest: 0, slowest: '', failures: [] as string[] };
  let over = false;
  let afterRequest = () => undefined as void;

  async function work(kind: string, request: Request): Promise<void> {
    const client = await pool.connect();
    let sized = false;
    for (let turn = 0; !over; turn++) {
      const item = items[Math.floor(Math.random() * items.length)] ?? 0;
      const began = performance.now();
      try {
        await request(client, { item, schools, sized });
        done[kind] = (done[kind] ?? 0) + 1;
      } catch (error) {
        await client.query('ROLLBACK');
        const code = error instanceof pg.DatabaseError ? error.code : undefined;
        if (code === (sized ? NO_SUCH_COLUMN : SIZE_IS_REQUIRED)) sized = !sized;
        else traffic.failures.push(`${kind}: ${String(error)}`);
      }
      const took = performance.now() - began;
      if (took > traffic.longest) Object.assign(traffic, { longest: took, slowest: kind });
      afterRequest();
      await pause(rest);
    }
    client.release();
  }

  const working = Promise.all(kinds.map((entry) => work(...entry)));
  return {
    round() {
      const before = { ...done };
      return new Promise((resolve) => {
        afterRequest = () => {
          const all = kinds.every(([kind]) => (done[kind] ?? 0) > (before[kind] ?? 0));
          if (all || traffic.failures.length > 0) resolve();
        };
      });
    },
    async stop() {
      over = true;
      await working;
      await pool.end();
      return traffic;
    },
  };
}

async function addAndDelete(
  client: pg.PoolClient,
  { item, schools, sized }: Choice,
): Promise<void> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions) SELECT menu_plan_id, date, recipe_id, 200 FROM menu_items WHERE id = $1 RETURNING id`,
    [item],
  );
  await client.query(
    `INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, date, created_at${sized ? ', portion_size' : ''})
     SELECT id, school, 100, date, now()${sized ? ", 'large'" : ''} FROM menu_items, unnest($2::int8[]) AS school WHERE id = $1`,
    [rows[0]?.id, schools],
  );
  await client.query('COMMIT');
  await client.query('DELETE FROM menu_items WHERE id = $1', [rows[0]?.id]);
}
