import { isServiceDate, type ServiceDate } from '@porsi/shared/calendar/service-date';
import type { MenuItemInput, MenuItemUpdate } from '@porsi/shared/menu-items/menu-item-input';
import { reviewMenuItem } from '@porsi/shared/menu-items/review-menu-item';
import { Refusal } from '../../platform/http/refusal.js';
import type { KnownFacts } from './gather-facts.js';

/** The input of a request, or a refusal with everything that is wrong with it. */
export function readInput<Schema extends typeof MenuItemInput | typeof MenuItemUpdate>(
  body: unknown,
  facts: KnownFacts,
  schema: Schema,
): ReturnType<Schema['parse']> {
  const issues = reviewMenuItem(body, facts, schema);
  if (issues.length > 0) throw new Refusal('VALIDATION_FAILED', { issues });
  return schema.parse(body) as ReturnType<Schema['parse']>;
}

/** The day that a request names; null when none can be read. */
export function dateIn(body: unknown): ServiceDate | null {
  if (typeof body !== 'object' || body === null || !('date' in body)) return null;
  return isServiceDate(body.date) ? body.date : null;
}
