import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { AllocationRow } from '@porsi/shared/portions/allocation-rows';
import type { EntityManager } from 'typeorm';
import { plannedWrite } from '../../platform/database/planned-write.js';

const ADD = {
  name: 'add-rows',
  text: `
    INSERT INTO menu_item_school_allocations
      (menu_item_id, date, school_id, portion_size, portions, created_at, updated_at)
    SELECT $1, stored_day($2::date), added.school_id, added.portion_size, added.portions, now(), now()
    FROM unnest($3::int8[], $4::text[], $5::int8[]) AS added (school_id, portion_size, portions)`,
};

// A stored instant (adopted databases) that means the wanted day already stays as it is.
const CHANGE = {
  name: 'change-rows',
  text: `
    UPDATE menu_item_school_allocations AS stored
    SET portions = changed.portions,
        date = CASE service_day(stored.date) WHEN $2::date THEN stored.date ELSE stored_day($2::date) END,
        updated_at = now()
    FROM unnest($3::int8[], $4::text[], $5::int8[]) AS changed (school_id, portion_size, portions)
    WHERE stored.menu_item_id = $1
      AND stored.school_id = changed.school_id
      AND stored.portion_size = changed.portion_size`,
};

const REMOVE = {
  name: 'remove-rows',
  text: `
    DELETE FROM menu_item_school_allocations AS stored
    USING unnest($2::int8[], $3::text[]) AS removed (school_id, portion_size)
    WHERE stored.menu_item_id = $1
      AND stored.school_id = removed.school_id
      AND stored.portion_size = removed.portion_size`,
};

/** Adds rows to a menu item, in one statement. */
export function addRows(
  tx: EntityManager,
  id: number,
  date: ServiceDate,
  rows: readonly AllocationRow[],
): void {
  if (rows.length > 0) plannedWrite(tx, ADD, [id, date, ...columnsOf(rows)]);
}

/** Gives rows of a menu item their portions and their date, in one statement; they stay the same rows. */
export function changeRows(
  tx: EntityManager,
  id: number,
  date: ServiceDate,
  rows: readonly AllocationRow[],
): void {
  if (rows.length > 0) plannedWrite(tx, CHANGE, [id, date, ...columnsOf(rows)]);
}

/** Takes rows from a menu item, in one statement. */
export function removeRows(tx: EntityManager, id: number, rows: readonly AllocationRow[]): void {
  const [schoolIds, sizes] = columnsOf(rows);
  if (rows.length > 0) plannedWrite(tx, REMOVE, [id, schoolIds, sizes]);
}

function columnsOf(rows: readonly AllocationRow[]): [number[], string[], number[]] {
  return [
    rows.map(({ schoolId }) => schoolId),
    rows.map(({ portionSize }) => portionSize),
    rows.map(({ portions }) => portions),
  ];
}
