import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';

// A notification leaves with the commit and only then, to the API processes that listen.
const ANNOUNCE = `
  SELECT pg_notify(
    'porsi_board',
    json_build_object('event', 'packingCompleted', 'date', $1::date, 'schools', day.schools)::text
  )
  FROM (
    SELECT count(*) AS schools, count(*) FILTER (WHERE progress.status = 'ready') AS ready
    FROM (
      SELECT DISTINCT allocation.school_id
      FROM menu_items item
      JOIN menu_plans plan ON plan.id = item.menu_plan_id AND plan.status = 'approved'
      JOIN menu_item_school_allocations allocation ON allocation.menu_item_id = item.id
      WHERE service_day(item.date) = $1::date
    ) AS served
    LEFT JOIN packing_statuses progress ON progress.date = $1::date AND progress.school_id = served.school_id
  ) AS day
  WHERE day.schools = day.ready`;

/**
 * Tells every tablet that a day is packed. To be called where a school has just become ready, under
 * the board's lock: then one tap only is the last one.
 */
export async function announceIfAllPacked(tx: EntityManager, date: ServiceDate): Promise<void> {
  await tx.query(ANNOUNCE, [date]);
}
