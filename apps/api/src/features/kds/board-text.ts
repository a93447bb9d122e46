import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { Env } from '../../env.js';
import type { BoardName, BoardRow } from './board-statements.js';

/** As long as every instant that `toISOString` writes. */
const ANY_TIME = '0000-00-00T00:00:00.000Z';

/** A board's JSON as bytes, all of it ready but the server's time, which is written into a copy at `timeAt`. */
export interface BoardText {
  revision: number;
  bytes: Buffer;
  timeAt: number;
}

/** The JSON of a board around what its statement answered. */
export function boardText(
  board: BoardName,
  date: ServiceDate,
  row: BoardRow,
  { safeHours, stackSize }: Pick<Env, 'safeHours' | 'stackSize'>,
): BoardText {
  const { revision, entries, pending, packing, ready, alerts } = row;
  const head = `{"date":"${date}","revision":${revision},"serverTime":"`;
  const tail = {
    cooking: `","dishes":[${entries}]}`,
    packing: `","schools":[${entries}],"counts":{"pending":${pending},"packing":${packing},"ready":${ready}}}`,
    floor: `","safeHours":${safeHours},"stackSize":${stackSize},"schools":[${entries}],"alerts":[${alerts}]}`,
  };
  return {
    revision,
    bytes: Buffer.from(head + ANY_TIME + tail[board]),
    timeAt: head.length,
  };
}

/** The board as it is sent at an instant. */
export function stampedAt({ bytes, timeAt }: BoardText, now: Date): Buffer {
  const stamped = Buffer.from(bytes);
  stamped.write(now.toISOString(), timeAt, 'latin1');
  return stamped;
}
