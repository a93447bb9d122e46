import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import { useOutletContext } from 'react-router';

/** The day that a board shows, and the kitchen's clock to show it by. */
export interface BoardDay {
  date: ServiceDate;
  timezone: string;
}

export function useBoardDay(): BoardDay {
  return useOutletContext<BoardDay>();
}
