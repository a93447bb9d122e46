import { may } from '@porsi/shared/auth/roles';
import { BoardState } from '../elements/board-state';
import { PackingBoard } from '../features/packing/packing-board';
import { usePackingBoard } from '../lib/board-queries';
import { useUser } from '../lib/use-user';
import { useWatchedDay } from '../live/use-watched-day';
import { BoardHeading } from './board-heading';
import { useBoardDay } from './board-day';

export function Packing() {
  const { date, timezone } = useBoardDay();
  const { role } = useUser();
  useWatchedDay(date, 'packing');
  const board = usePackingBoard(date);
  return (
    <>
      <BoardHeading board="packing" date={date} />
      <BoardState query={board}>
        {(data) => (
          <PackingBoard board={data} timezone={timezone} mayMove={may(role, 'packing.move')} />
        )}
      </BoardState>
    </>
  );
}
