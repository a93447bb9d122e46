import { weekStartOf, type ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';

const FIND = `
  SELECT id AS id FROM menu_plans WHERE service_day(week_start) = $1
  ORDER BY status = 'approved' DESC, id LIMIT 1`;

/** 7369 is this lock's number among the advisory locks; an adopted database has no unique index to rely on. */
const LOCK_WEEK = `SELECT pg_advisory_xact_lock(7369, $1::date - date '2000-01-01')`;

const MAKE = `
  INSERT INTO menu_plans (week_start, week_end, status, created_by, created_at, updated_at)
  VALUES (stored_day($1::date), stored_day($1::date + 6), 'draft', $2, now(), now())
  RETURNING id AS id`;

/** The plan of the week that a day is in; a draft is made when the week has none, by one of all who need it. */
export async function ensureMenuPlan(
  tx: EntityManager,
  date: ServiceDate,
  actor: Actor,
): Promise<number> {
  const weekStart = weekStartOf(date);
  const found = await idFrom(tx, FIND, [weekStart]);
  if (found !== undefined) return found;
  await tx.query(LOCK_WEEK, [weekStart]);
  const made =
    (await idFrom(tx, FIND, [weekStart])) ?? (await idFrom(tx, MAKE, [weekStart, actor.id]));
  if (made === undefined) throw new Error(`no menu plan for the week of ${weekStart}`);
  return made;
}

async function idFrom(
  tx: EntityManager,
  sql: string,
  parameters: unknown[],
): Promise<number | undefined> {
  const [plan] = await tx.query<{ id: number }[]>(sql, parameters);
  return plan?.id;
}
