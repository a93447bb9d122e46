import { indexedDbStorage } from '@porsi/client/outbox/indexed-db-storage';
import { browserWindows } from '@porsi/client/outbox/windows';
import { createTablet } from '@porsi/client/tablet/tablet';
import { currentInitials } from './initials';
import { keptClockOffset } from './kept-clock';

/** The one client of this tablet. */
export const client = createTablet({
  storage: indexedDbStorage(),
  windows: browserWindows(),
  initials: currentInitials,
  clockOffset: keptClockOffset(),
});
