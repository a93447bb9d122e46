import { useQueries, useQuery } from '@tanstack/react-query';
import { alertsQuery } from './alerts-query';
import { alertsByItem, type ItemAlerts } from './item-alerts';

/** The alerts of one menu item; undefined while there are none. */
export function useItemAlerts(date: string, menuItemId: number): ItemAlerts | undefined {
  const { data = [] } = useQuery(alertsQuery(date));
  return alertsByItem(data).get(menuItemId);
}

/** The alerts of several days by menu item. */
export function useAlertsOfDays(dates: readonly string[]): ReadonlyMap<number, ItemAlerts> {
  const days = useQueries({ queries: dates.map(alertsQuery) });
  return alertsByItem(days.flatMap(({ data = [] }) => data));
}
