import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { FloorSchool } from '@porsi/shared/kds/floor';
import type { PackedDish } from '@porsi/shared/kds/packing-refusal';
import type { PackingStatus } from '@porsi/shared/kds/status-order';
import { isCounted } from '@porsi/shared/kds/tray-plan';
import type { SchoolCategory } from '@porsi/shared/portions/portion-sizes';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';
import type { Progress } from './take-step.js';

type CountedTrays = Pick<FloorSchool, 'countedSmall' | 'countedLarge' | 'isCounted'>;

/** What a school gets on a day, how far its packing is, and what is counted of it. */
export interface Load extends Progress<PackingStatus>, CountedTrays {
  category: SchoolCategory | null;
  dishes: PackedDish[];
}

const LOAD = `
  SELECT
    school.category,
    load.dishes,
    counted.small AS "countedSmall",
    counted.large AS "countedLarge",
    coalesce(progress.status, 'pending') AS status,
    progress.started_at AS "startedAt",
    progress.finished_at AS "finishedAt",
    now() AS now
  FROM schools school
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object(
      'cookingStatus', coalesce(cooking.status, 'pending'),
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
  const [load] = await tx.query<Omit<Load, 'isCounted'>[]>(LOAD, [date, schoolId]);
  if (!load) throw new Refusal('NOT_FOUND');
  const { countedSmall: small, countedLarge: large } = load;
  return { ...load, isCounted: isCounted({ small, large }) };
}
