import { may } from '@porsi/shared/auth/roles';
import { BoardState } from '../elements/board-state';
import { CookingBoard } from '../features/cooking/cooking-board';
import { useCookingBoard } from '../lib/board-queries';
import { useUser } from '../lib/use-user';
import { useWatchedDay } from '../live/use-watched-day';
import { BoardHeading } from './board-heading';
import { useBoardDay } from './board-day';

export function Cooking() {
  const { date, timezone } = useBoardDay();
  const { role } = useUser();
  useWatchedDay(date, 'cooking');
  const board = useCookingBoard(date);
  return (
    <>
      <BoardHeading board="cooking" date={date} />
      <BoardState query={board}>
        {(data) => (
          <CookingBoard board={data} timezone={timezone} mayMove={may(role, 'cooking.move')} />
        )}
      </BoardState>
    </>
  );
}
