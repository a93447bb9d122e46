import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { BoardLayout } from '../routes/board-layout';
import { Cooking } from '../routes/cooking';
import { Home } from '../routes/home';
import { NotFound } from '../routes/not-found';
import { Packing } from '../routes/packing';
import { Taps } from '../routes/taps';
import { basename, isTraining } from '../training/is-training';

/**
 * Where is what. Server state is TanStack Query's alone, so the router loads no data. Every screen
 * of a tablet at work is here from the start: without network and https nobody could load it later.
 */
export function AppRoutes() {
  return (
    <BrowserRouter basename={basename}>
      <Routes>
        <Route index element={isTraining ? <Navigate to="/cooking" replace /> : <Home />} />
        <Route element={<BoardLayout />}>
          <Route path="cooking" element={<Cooking />} />
          <Route path="packing" element={<Packing />} />
          <Route path="taps" element={<Taps />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Routes>
    </BrowserRouter>
  );
}
