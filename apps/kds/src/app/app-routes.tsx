import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { Loading } from '../elements/loading';
import { BoardLayout } from '../routes/board-layout';
import { Cooking } from '../routes/cooking';
import { Home } from '../routes/home';
import { NotFound } from '../routes/not-found';
import { Packing } from '../routes/packing';
import { basename, isTraining } from '../training/is-training';

/** Looked at now and then: loaded when it is. */
const Taps = lazy(async () => ({ default: (await import('../routes/taps')).Taps }));

function TapsLater() {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<Loading label={t('app.loading')} />}>
      <Taps />
    </Suspense>
  );
}

/** Where is what. Server state is TanStack Query's alone, so the router loads no data. */
export function AppRoutes() {
  return (
    <BrowserRouter basename={basename}>
      <Routes>
        <Route index element={isTraining ? <Navigate to="/cooking" replace /> : <Home />} />
        <Route element={<BoardLayout />}>
          <Route path="cooking" element={<Cooking />} />
          <Route path="packing" element={<Packing />} />
          <Route path="taps" element={<TapsLater />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Routes>
    </BrowserRouter>
  );
}
