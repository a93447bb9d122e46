import { BrowserRouter, Route, Routes } from 'react-router';
import { BoardLayout } from '../routes/board-layout';
import { Cooking } from '../routes/cooking';
import { Home } from '../routes/home';
import { NotFound } from '../routes/not-found';
import { Packing } from '../routes/packing';

/** Where is what. Server state is TanStack Query's alone, so the router loads no data. */
export function AppRoutes() {
  return (
    <BrowserRouter basename="/kds">
      <Routes>
        <Route index element={<Home />} />
        <Route element={<BoardLayout />}>
          <Route path="cooking" element={<Cooking />} />
          <Route path="packing" element={<Packing />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Routes>
    </BrowserRouter>
  );
}
