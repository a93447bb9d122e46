import { indexedDbStorage } from '@porsi/client/outbox/indexed-db-storage';
import { browserWindows } from '@porsi/client/outbox/windows';
import { createRefreshAttempt } from '@porsi/client/refresh-attempt';
import { createTablet } from '@porsi/client/tablet/tablet';
import { isTraining } from '../training/is-training';
import { trainingTablet } from '../training/training-tablet';
import { currentInitials } from './initials';
import { keptClockOffset } from './kept-clock';

/** The one client of this tablet; in the training it knows no server and keeps nothing. */
export const client = createTablet({
  initials: currentInitials,
  ...(isTraining
    ? trainingTablet()
    : {
        storage: indexedDbStorage(),
        windows: browserWindows(),
        clockOffset: keptClockOffset(),
        refreshAttempt: createRefreshAttempt(() => localStorage),
      }),
});
