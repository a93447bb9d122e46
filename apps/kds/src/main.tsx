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
import { queryClient } from './lib/query-client';
import { followBoards } from './live/follow-boards';

showColorScheme();
keepAwake();
followBoards();
await startLanguage();

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
