import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import { plannedTrays, type TrayCounts } from '@porsi/shared/kds/tray-plan';
import type { PackingStatus } from '@porsi/shared/kds/status-order';
import type { SchoolCategory } from '@porsi/shared/portions/portion-sizes';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';
import type { Progress } from './take-step.js';

/** What a school gets on a day, how far its packing is, and what is counted of it. */
export interface Load extends Progress<PackingStatus> {
  category: SchoolCategory | null;
  dishesReady: boolean;
  planned: TrayCounts;
  counted: TrayCounts;
}

interface LoadRow extends Progress<PackingStatus> {
  category: SchoolCategory | null;
  dishes: { isReady: boolean; portionsSmall: number; portionsLarge: number }[];
  small: number;
  large: number;
}

const LOAD = `
  SELECT
    school.category,
    load.dishes,
    counted.small,
    counted.large,
    coalesce(progress.status, 'pending') AS status,
    progress.started_at AS "startedAt",
    progress.finished_at AS "finishedAt",
    now() AS now
  FROM schools school
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object(
      'isReady', coalesce(cooking.status = 'ready', false),
      'portionsSmall', share.small,
      'portionsLarge', share.large
    )) AS dishes
    FROM menu_items item
    JOIN menu_plans plan ON plan.id = item.menu_plan_id AND plan.status = 'approved'
    JOIN LATERAL (
      SELECT
        coalesce(max(portions) FILTER (WHERE portion_size = 'small'), 0) AS small,
        coalesce(max(portions) FILTER (WHERE portion_size = 'large'), 0) AS large
      FROM menu_item_school_allocations
      WHERE menu_item_id = item.id AND school_id = school.id
      HAVING count(*) > 0
    ) share ON true
    LEFT JOIN cooking_statuses cooking ON cooking.menu_item_id = item.id
    WHERE service_day(item.date) = $1
  ) load
  CROSS JOIN LATERAL (
    SELECT
      coalesce(sum(trays) FILTER (WHERE size = 'small'), 0)::int8 AS small,
      coalesce(sum(trays) FILTER (WHERE size = 'large'), 0)::int8 AS large
    FROM packing_counts
    WHERE date = $1 AND school_id = school.id
  ) counted
  LEFT JOIN packing_statuses progress ON progress.date = $1 AND progress.school_id = school.id
  WHERE school.id = $2::int8 AND load.dishes IS NOT NULL`;

/**
 * Reads what a school has to pack. Needs the board's lock.
 *
 * @throws Refusal NOT_FOUND when it gets nothing that day, or there is no such school
 */
export async function readLoad(
  tx: EntityManager,
  schoolId: number,
  date: ServiceDate,
): Promise<Load> {
  const [row] = await tx.query<LoadRow[]>(LOAD, [date, schoolId]);
  if (!row) throw new Refusal('NOT_FOUND');
  const { dishes, small, large, ...load } = row;
  return {
    ...load,
    dishesReady: dishes.every(({ isReady }) => isReady),
    planned: plannedTrays(dishes),
    counted: { small, large },
  };
}
