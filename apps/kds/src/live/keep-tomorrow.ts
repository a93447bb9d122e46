import { may } from '@porsi/shared/auth/roles';
import { addDays, serviceDateAt } from '@porsi/shared/calendar/calendar-day';
import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import {
  configQuery,
  cookingBoardQuery,
  floorQuery,
  packingBoardQuery,
} from '../lib/board-queries';
import { client } from '../lib/client';
import { queryClient } from '../lib/query-client';

const FIRST = 20_000;
const EVERY = 15 * 60_000;

/** A tablet that is switched on after midnight without network needs the board of a day that was tomorrow's. */
export function keepTomorrow(): void {
  setTimeout(() => {
    void keep();
    setInterval(() => void keep(), EVERY);
  }, FIRST);
}

async function keep(): Promise<void> {
  const session = client.session.state.getSnapshot();
  const config = queryClient.getQueryData<KitchenConfig>(configQuery.queryKey);
  if (session.status !== 'signed-in' || !may(session.user.role, 'boards.read') || !config) return;
  const tomorrow = addDays(serviceDateAt(new Date(client.clock.now()), config.timezone), 1);
  await queryClient.prefetchQuery(cookingBoardQuery(tomorrow));
  await queryClient.prefetchQuery(packingBoardQuery(tomorrow));
  await queryClient.prefetchQuery(floorQuery(tomorrow));
}
