import { queryOptions } from '@tanstack/react-query';
import { paperDay } from '@porsi/shared/paper/paper-day';
import { api } from '../../lib/api';

/** What the papers of a day say; null while it is being changed. Asked for anew whenever it is opened. */
export function paperQuery(date: string) {
  return queryOptions({
    queryKey: ['paper', date],
    queryFn: async ({ signal }) => {
      const snapshot = await api.days.snapshot(date, signal);
      return snapshot && paperDay(snapshot);
    },
    staleTime: 0,
  });
}
