import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { PorsiProvider } from '@porsi/ui/provider';
import { queryClient } from '../lib/query-client';
import { router } from './router';

/** The admin app: theme, cache, pages. */
export function App() {
  return (
    <PorsiProvider density="desk" scheme="light">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </PorsiProvider>
  );
}
