import { queryRows } from '@porsi/db/query/query-rows';
import { Session } from '@porsi/shared/auth/session';
import { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { CookingBoard } from '@porsi/shared/kds/cooking-board';
import { PackingBoard } from '@porsi/shared/kds/packing-board';
import type { DataSource } from 'typeorm';
import { Unexpected, type ApiQuestions } from './ask-api.js';

/** Anything of zod's that judges an answer. */
interface Shape<Found> {
  safeParse(value: unknown): { success: true; data: Found } | { success: false };
}

export interface SmokeSignIn {
  readonly email: string;
  readonly password: string;
}

/** Whether the API lives, is ready for this database, and says its version. @returns the version */
export async function testHealth(api: ApiQuestions): Promise<string | null> {
  await api.check('GET /health', async () => {
    const body = await api.ask('/health');
    if (JSON.stringify(body) !== '{"status":"ok"}')
      throw new Unexpected(`it answered ${JSON.stringify(body).slice(0, 100)}`);
  });
  await api.check('GET /health/ready', () => api.ask('/health/ready'));
  const config = await api.check('GET /api/config', async () =>
    as(KitchenConfig, await api.ask('/api/config')),
  );
  return config?.version ?? null;
}

/** Signs in, reads the menu items and both boards of a day, and signs out. */
export async function testKitchen(
  api: ApiQuestions,
  { email, password }: SmokeSignIn,
  dataSource: DataSource,
): Promise<void> {
  const session = await api.check(`sign in as ${email}`, async () =>
    as(Session, await api.ask('/api/auth/login', { email, password })),
  );
  if (session === undefined) return;
  api.signInWith(session.accessToken);
  await api.check('menu items', async () => {
    const [stored] = await queryRows<{ items: number }>(
      dataSource,
      'SELECT count(*) AS items FROM menu_items JOIN recipes ON recipes.id = recipe_id',
    );
    const { total } = (await api.ask('/api/menu-items?pageSize=1')) as { total?: unknown };
    if (typeof total !== 'number' || (total === 0 && (stored?.items ?? 0) > 0))
      throw new Unexpected(`it lists ${String(total)} of ${stored?.items} menu items`);
  });
  const day = await latestDay(dataSource);
  const query = day === undefined ? '' : `?date=${day.date}`;
  const of = day === undefined ? 'of today' : `of ${day.date}`;
  await api.check(`cooking board ${of}`, async () => {
    const { dishes } = as(CookingBoard, await api.ask(`/api/kds/cooking${query}`));
    const portions = dishes.reduce((sum, dish) => sum + dish.portionsSmall + dish.portionsLarge, 0);
    if (day !== undefined && (dishes.length !== day.dishes || portions !== day.portions))
      throw new Unexpected(
        `it shows ${dishes.length} dishes with ${portions} portions; stored are ${day.dishes} with ${day.portions}`,
      );
  });
  await api.check(`packing board ${of}`, async () =>
    as(PackingBoard, await api.ask(`/api/kds/packing${query}`)),
  );
  await api.check('sign out', () => api.ask('/api/auth/logout', {}, 204));
}

/** The last day of an approved week with something to cook, and what is stored for it. */
async function latestDay(dataSource: DataSource) {
  const [day] = await queryRows<{ date: string; dishes: number; portions: number }>(
    dataSource,
    `SELECT service_day(item.date)::text AS date, count(*) AS dishes, coalesce(sum(load.portions), 0)::int8 AS portions
     FROM menu_items AS item
     JOIN menu_plans AS plan ON plan.id = item.menu_plan_id AND plan.status = 'approved'
     JOIN recipes ON recipes.id = item.recipe_id
     LEFT JOIN LATERAL (
       SELECT sum(portions) AS portions FROM menu_item_school_allocations WHERE menu_item_id = item.id
     ) AS load ON true
     GROUP BY 1 ORDER BY 1 DESC LIMIT 1`,
  );
  return day;
}

function as<Found>(shape: Shape<Found>, body: unknown): Found {
  const judged = shape.safeParse(body);
  if (judged.success) return judged.data;
  throw new Unexpected('its answer has not the shape that this version gives');
}
