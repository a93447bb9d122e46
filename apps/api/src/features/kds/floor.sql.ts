import { jsonString } from '../../kitchen/json-text.sql.js';
import { BOARD_ALERT } from './board-alert.sql.js';

/**
 * What the tablets need beside the boards of a day, as one statement: `revision`, the text of the JSON
 * list `entries` (the schools of the packing board) and that of `alerts`.
 *
 * `$1` the day, `$2` one school only, or null.
 */
export const FLOOR = `
WITH
  served AS MATERIALIZED (
    SELECT DISTINCT allocation.school_id AS id
    FROM menu_items item
    JOIN menu_plans plan ON plan.id = item.menu_plan_id AND plan.status = 'approved'
    JOIN menu_item_school_allocations allocation ON allocation.menu_item_id = item.id
    WHERE service_day(item.date) = $1 AND ($2::int8 IS NULL OR allocation.school_id = $2)
  ),
  counted AS MATERIALIZED (
    SELECT
      school_id,
      coalesce(sum(trays) FILTER (WHERE size = 'small'), 0) AS small,
      coalesce(sum(trays) FILTER (WHERE size = 'large'), 0) AS large
    FROM packing_counts
    WHERE date = $1
    GROUP BY school_id
  )
SELECT
  coalesce((SELECT revision FROM board_revisions WHERE date = $1), 0) AS revision,
  coalesce(string_agg(
    '{"schoolId":' || school.id
      || ',"departureTime":' || coalesce('"' || to_char(departure.departure_time, 'HH24:MI') || '"', 'null')
      || ',"countedSmall":' || coalesce(counted.small, 0)
      || ',"countedLarge":' || coalesce(counted.large, 0)
      || ',"isCounted":' || coalesce(counted.small > 0 OR counted.large > 0, false)
      || ',"reason":' || ${jsonString('progress.reason')}
      || '}',
    ',' ORDER BY school.id
  ), '') AS entries,
  (
    SELECT coalesce(string_agg(${BOARD_ALERT}, ',' ORDER BY alert.id), '') FROM board_alerts alert WHERE alert.date = $1
  ) AS alerts
FROM served school
LEFT JOIN school_departures departure ON departure.school_id = school.id
LEFT JOIN counted ON counted.school_id = school.id
LEFT JOIN packing_statuses progress ON progress.date = $1 AND progress.school_id = school.id`;
