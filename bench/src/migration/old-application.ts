import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError, Pool, type PoolClient } from 'pg';

/** What the older application lived through. */
export interface Traffic {
  readonly requests: number;
  /** Milliseconds of the slowest request, and of which kind it was. */
  readonly longest: number;
  readonly slowest: string;
  readonly failures: readonly string[];
}

/** The column is there and has no default any more: the older application is replaced now. */
const SIZE_IS_REQUIRED = '23502';

interface Choice {
  readonly item: number;
  /** Whether rows have to say their size. */
  sized: boolean;
}

const READ = `
  SELECT allocation.id, allocation.portions, schools.name FROM menu_item_school_allocations AS allocation
  JOIN schools ON schools.id = allocation.school_id WHERE allocation.menu_item_id = $1 ORDER BY schools.name`;
const READ_DAY = `
  SELECT item.id, item.portions, recipes.name FROM menu_items AS item JOIN recipes ON recipes.id = item.recipe_id
  WHERE item.date = (SELECT date FROM menu_items WHERE id = $1)`;
const EDIT = `
  UPDATE menu_item_school_allocations SET portions = portions + CASE school_id WHEN 1001 THEN 1 ELSE -1 END, updated_at = now()
  WHERE menu_item_id = $1 AND school_id IN (1001, 1002)`;

const REQUESTS: Record<string, (client: PoolClient, choice: Choice) => Promise<unknown>> = {
  'read an item': (client, { item }) => client.query(READ, [item]),
  'read a day': (client, { item }) => client.query(READ_DAY, [item]),
  'edit an item': (client, { item }) => client.query(EDIT, [item]),
  'add and delete an item': addAndDelete,
};

/** The older application at work, a session for every kind of request, until it is stopped. */
export async function startOldApplication(
  url: string,
  items: number,
): Promise<() => Promise<Traffic>> {
  const pool = new Pool({
    connectionString: url,
    max: Object.keys(REQUESTS).length,
    application_name: 'sppg-backend',
  });
  let over = false;
  const traffic = { requests: 0, longest: 0, slowest: '', failures: [] as string[] };

  async function work(kind: string, request: (typeof REQUESTS)[string]): Promise<void> {
    const client = await pool.connect();
    let sized = false;
    while (!over) {
      const choice = { item: 1000 + Math.floor(Math.random() * items), sized };
      const began = performance.now();
      await request(client, choice).catch(async (error: unknown) => {
        await client.query('ROLLBACK');
        if (!sized && error instanceof DatabaseError && error.code === SIZE_IS_REQUIRED)
          sized = true;
        else traffic.failures.push(`${kind}: ${String(error)}`);
      });
      const took = performance.now() - began;
      traffic.requests += 1;
      if (took > traffic.longest) Object.assign(traffic, { longest: took, slowest: kind });
      await pause(5);
    }
    client.release();
  }

  const working = Promise.all(Object.entries(REQUESTS).map((entry) => work(...entry)));
  return async () => {
    over = true;
    await working;
    await pool.end();
    return traffic;
  };
}

async function addAndDelete(client: PoolClient, { item, sized }: Choice): Promise<void> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions) SELECT menu_plan_id, date, recipe_id, 300 FROM menu_items WHERE id = $1 RETURNING id`,
    [item],
  );
  await client.query(
    `INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, date, created_at${sized ? ', portion_size' : ''})
     SELECT id, school, 100, date, now()${sized ? ", 'large'" : ''} FROM menu_items, generate_series(1001, 1003) AS school WHERE id = $1`,
    [rows[0]?.id],
  );
  await client.query('COMMIT');
  await client.query('DELETE FROM menu_items WHERE id = $1', [rows[0]?.id]);
}
