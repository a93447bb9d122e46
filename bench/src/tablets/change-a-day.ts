import type { Pool } from 'pg';
import type { BenchKitchen } from '../kitchen/bench-server.js';

/** A change of the day's boards: its revision and the instant before its COMMIT was sent. */
export interface Commit {
  revision: number;
  at: number;
}

/** Turns a dish to `cooking` and back, as a cook would; both boards show it. */
export async function changeDay(
  pool: Pool,
  { date, menuItemIds }: Pick<BenchKitchen, 'date' | 'menuItemIds'>,
): Promise<Commit> {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    await connection.query(
      `INSERT INTO cooking_statuses AS dish (menu_item_id, status, started_at) VALUES ($1, 'cooking', now())
       ON CONFLICT (menu_item_id) DO UPDATE
       SET status = CASE dish.status WHEN 'cooking' THEN 'pending' ELSE 'cooking' END`,
      [menuItemIds[0]],
    );
    const { rows } = await connection.query<{ revision: string }>(
      'SELECT revision FROM board_revisions WHERE date = $1',
      [date],
    );
    const at = performance.timeOrigin + performance.now();
    await connection.query('COMMIT');
    return { revision: Number(rows[0]?.revision), at };
  } finally {
    connection.release();
  }
}
