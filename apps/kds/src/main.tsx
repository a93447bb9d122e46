import '@fontsource-variable/plus-jakarta-sans';
import '@porsi/ui/tokens.css';
import './app/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CrashBoundary } from './app/crash-boundary';
import { AppRoutes } from './app/app-routes';
import { SessionGate } from './app/session-gate';
import { startLanguage } from './i18n/language';
import { showColorScheme } from './lib/color-scheme';
import { keepAwake } from './lib/keep-awake';
import { keepStorage } from './lib/keep-storage';
import { readyClocks } from './lib/kitchen-time';
import { followVersions } from './lib/new-version';
import { queryClient } from './lib/query-client';
import { rememberUser, takeUpSession } from './lib/remembered-user';
import { unlockSound } from './lib/sound';
import { followBoards } from './live/follow-boards';
import { followClock } from './live/follow-clock';
import { restoreAndKeepBoards } from './live/keep-boards';
import { reportTablet } from './live/report-tablet';
import { keepTomorrow } from './live/keep-tomorrow';
import { settleTaps } from './live/settle-taps';
import { isTraining } from './training/is-training';

showColorScheme();
keepAwake();
followBoards();
settleTaps();
if (isTraining) await startLanguage();
else {
  keepStorage();
  rememberUser();
  takeUpSession();
  followClock();
  reportTablet();
  keepTomorrow();
  const restored = restoreAndKeepBoards();
  // While the disk looks for the boards.
  readyClocks();
  await Promise.all([restored, startLanguage()]);
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <CrashBoundary>
      <QueryClientProvider client={queryClient}>
        <SessionGate>
          <AppRoutes />
        </SessionGate>
      </QueryClientProvider>
    </CrashBoundary>
  </StrictMode>,
);

// Not before the board: the first picture needs the processor and the network for itself.
requestAnimationFrame(() => setTimeout(unlockSound));
const follow = () => void followVersions().catch(() => undefined);
if (document.readyState === 'complete') follow();
else addEventListener('load', follow, { once: true });
