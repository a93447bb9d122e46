import { createBrowserRouter, redirect, type LoaderFunctionArgs } from 'react-router';
import { api } from '../lib/api';
import { kitchenQuery } from '../lib/kitchen';
import { queryClient } from '../lib/query-client';
import { sessionReady } from '../lib/session-ready';
import { Booting } from './booting';
import { ErrorPage } from './error-page';
import { NotFound } from './not-found';
import { Shell } from './shell';

/** Nobody sees a page without a session; where they wanted to go is kept. */
async function requireSession({ request }: LoaderFunctionArgs) {
  const kitchen = queryClient.ensureQueryData(kitchenQuery);
  const user = await sessionReady();
  await kitchen;
  if (user) return null;
  const { pathname, search } = new URL(request.url);
  const to = pathname + search;
  return redirect(to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`);
}

async function signOut() {
  await api.session.signOut();
  queryClient.clear();
  return redirect('/sign-in');
}

export const router = createBrowserRouter([
  {
    path: '/sign-in',
    HydrateFallback: Booting,
    ErrorBoundary: ErrorPage,
    lazy: () => import('../routes/sign-in'),
  },
  { path: '/sign-out', HydrateFallback: Booting, ErrorBoundary: ErrorPage, loader: signOut },
  {
    path: '/',
    Component: Shell,
    loader: requireSession,
    shouldRevalidate: () => false,
    HydrateFallback: Booting,
    ErrorBoundary: ErrorPage,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, lazy: () => import('../routes/week') },
          { path: 'menu-items/new', lazy: () => import('../routes/new-menu-item') },
          { path: 'menu-items/:id', lazy: () => import('../routes/menu-item') },
          { path: 'schools/:id?', lazy: () => import('../routes/schools') },
          { path: 'recipes/:id?', lazy: () => import('../routes/recipes') },
          { path: 'users/:id?', lazy: () => import('../routes/users') },
          { path: 'maintenance', lazy: () => import('../routes/maintenance') },
          { path: 'tablets/:id?', lazy: () => import('../routes/tablets') },
          { path: 'history', lazy: () => import('../routes/history') },
          { path: 'paper', lazy: () => import('../routes/paper') },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
