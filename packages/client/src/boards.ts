import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import type { ApiRequest } from './request.js';
import type { ServerClock } from './server-clock.js';

type Topic = 'cooking' | 'packing';
type Shown = CookingBoard | PackingBoard | Floor;

/** Told after every answer of a board: the server has just confirmed it at this instant. */
export type BoardProven = (
  topic: Topic,
  board: Pick<Shown, 'date' | 'revision'>,
  serverTime: string,
) => void;

interface Kept<Board> {
  etag: string;
  board: Board;
}

/**
 * The boards: `/api/kds/…`. The last answer of each board is kept: when the server says that it
 * still holds (304), the same object is answered again.
 */
export function boardsClient(request: ApiRequest, clock: ServerClock, proven: BoardProven) {
  function readerOf<Board extends Shown>(topic: Topic | 'floor') {
    const confirm = (board: Board, serverTime: string) => {
      if (topic !== 'floor') proven(topic, board, serverTime);
    };
    const kept = new Map<ServiceDate | undefined, Kept<Board>>();
    return async (date?: ServiceDate, signal?: AbortSignal): Promise<Board> => {
      const last = kept.get(date);
      const headers: Record<string, string> = last ? { 'If-None-Match': last.etag } : {};
      const askedAt = new Date(clock.now()).toISOString();
      const answer = await request.answer({
        path: `/api/kds/${topic}`,
        query: { date },
        headers,
        signal,
      });
      if (answer.status === 304 && last) {
        // A 304 tells no time; what the server confirmed was true when we asked, if not later.
        confirm(last.board, askedAt);
        return last.board;
      }
      const board = answer.data as Board;
      const etag = answer.headers.get('ETag');
      kept.clear();
      if (etag) kept.set(date, { etag, board });
      clock.observe(board.serverTime);
      confirm(board, board.serverTime);
      return board;
    };
  }
  return {
    /** The cooking board of a day; today's (the kitchen's) when left out. */
    cooking: readerOf<CookingBoard>('cooking'),
    /** The packing board of a day; today's (the kitchen's) when left out. */
    packing: readerOf<PackingBoard>('packing'),
    /** Counts, departures and alerts of a day; today's (the kitchen's) when left out. */
    floor: readerOf<Floor>('floor'),
  };
}
