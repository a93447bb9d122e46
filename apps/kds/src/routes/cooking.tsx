import { may } from '@porsi/shared/auth/roles';
import { foldAlerts } from '@porsi/shared/kds/fold-alerts';
import { useMemo } from 'react';
import { BoardState } from '../elements/board-state';
import { CookingBoard } from '../features/cooking/cooking-board';
import { useCookingBoard, useFloor } from '../lib/board-queries';
import { useShownDay } from '../lib/shown-day';
import { useUser } from '../lib/use-user';
import { useWatchedDay } from '../live/use-watched-day';
import { BoardHeading } from './board-heading';
import { useBoardDay } from './board-day';

export function Cooking() {
  const { date, timezone } = useBoardDay();
  const { role } = useUser();
  useWatchedDay(date, 'cooking');
  const board = useCookingBoard(date);
  const floor = useFloor(date);
  const shown = useShownDay(board.data, undefined, floor.data);
  const all = shown.floor?.alerts;
  const alerts = useMemo(() => foldAlerts(all ?? [], 'cooking'), [all]);
  return (
    <>
      <BoardHeading board="cooking" date={date} />
      <BoardState query={board}>
        {(answered) => (
          <CookingBoard
            board={shown.cooking ?? answered}
            floor={shown.floor}
            alerts={alerts}
            timezone={timezone}
            mayMove={may(role, 'cooking.move')}
          />
        )}
      </BoardState>
    </>
  );
}
