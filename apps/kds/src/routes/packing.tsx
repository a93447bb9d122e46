import { may } from '@porsi/shared/auth/roles';
import { foldAlerts } from '@porsi/shared/kds/fold-alerts';
import { useMemo } from 'react';
import { BoardState } from '../elements/board-state';
import { PackingBoard } from '../features/packing/packing-board';
import { useCookingBoard, useFloor, usePackingBoard } from '../lib/board-queries';
import { useShownDay } from '../lib/shown-day';
import { useUser } from '../lib/use-user';
import { useWatchedDay } from '../live/use-watched-day';
import { BoardHeading } from './board-heading';
import { useBoardDay } from './board-day';

export function Packing() {
  const { date, timezone } = useBoardDay();
  const { role } = useUser();
  useWatchedDay(date, 'packing');
  const board = usePackingBoard(date);
  const cooking = useCookingBoard(date);
  const floor = useFloor(date);
  const shown = useShownDay(cooking.data, board.data, floor.data);
  const all = shown.floor?.alerts;
  const alerts = useMemo(() => foldAlerts(all ?? [], 'packing'), [all]);
  return (
    <>
      <BoardHeading board="packing" date={date} />
      <BoardState query={board}>
        {(answered) => (
          <PackingBoard
            board={shown.packing ?? answered}
            cooking={shown.cooking}
            floor={shown.floor}
            alerts={alerts}
            timezone={timezone}
            mayMove={may(role, 'packing.move')}
          />
        )}
      </BoardState>
    </>
  );
}
