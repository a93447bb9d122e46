import { createBrowserRouter } from 'react-router';
import { BoardLayout } from '../routes/board-layout';
import { Cooking } from '../routes/cooking';
import { Crashed } from '../routes/crashed';
import { Home } from '../routes/home';
import { NotFound } from '../routes/not-found';
import { Packing } from '../routes/packing';

export const router = createBrowserRouter(
  [
    {
      errorElement: <Crashed />,
      children: [
        { index: true, element: <Home /> },
        {
          element: <BoardLayout />,
          children: [
            { path: 'cooking', element: <Cooking /> },
            { path: 'packing', element: <Packing /> },
          ],
        },
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/kds' },
);
