import { addDays } from '@porsi/shared/calendar/calendar-day';

/** The word for a day near today; null for days that have none. */
export function relativeDay(
  date: string,
  today: string,
): 'today' | 'tomorrow' | 'yesterday' | null {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  return date === addDays(today, -1) ? 'yesterday' : null;
}
