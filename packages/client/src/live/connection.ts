import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { BoardTopic } from '@porsi/shared/realtime/kds-channel';

/**
 * `connecting`: no answer yet, but not for long · `live`: pulses come and the board is what they
 * say · `stale`: connected, they say, but nothing came, or a newer board could not be fetched ·
 * `offline`: no connection.
 */
export type ConnectionState = 'connecting' | 'live' | 'stale' | 'offline';

/**
 * What is known about the connection and the board on the screen. `at` and its like are
 * milliseconds of a steady clock, `serverTime` and its like milliseconds since 1970 on the server.
 */
export interface Connection {
  date: ServiceDate | null;
  /** The board on the screen: changes of other topics leave it as it is. */
  topic: BoardTopic | null;
  link: 'joining' | 'joined' | 'down';
  joiningSince: number;
  /** When the socket last proved itself. */
  heardAt: number;
  /** The revision of the board on the screen; null until it was answered. */
  shown: number | null;
  /** The revision that the server last told of, and when it did. */
  told: { revision: number; serverTime: number } | null;
  /** Since when the screen shows another revision than the server tells of. */
  behindSince: number | null;
  /** Up to when the board on the screen is proven to be what the server has. */
  asOf: number | null;
}

export type ConnectionEvent =
  | { type: 'watch'; at: number; date: ServiceDate; topic: BoardTopic | null }
  | { type: 'joining' | 'down'; at: number }
  /** A pulse, or the answer to `watch`. */
  | { type: 'pulse'; at: number; date: ServiceDate; revision: number; serverTime: number }
  | {
      type: 'changed';
      at: number;
      date: ServiceDate;
      revision: number;
      topics: readonly BoardTopic[];
      serverTime: number;
    }
  /** The board as HTTP answered it. */
  | {
      type: 'board';
      at: number;
      date: ServiceDate;
      topic: BoardTopic;
      revision: number;
      serverTime: number;
    };

/** Nothing watched yet. */
export function noConnection(at: number): Connection {
  return {
    date: null,
    topic: null,
    link: 'joining',
    joiningSince: at,
    heardAt: at,
    shown: null,
    told: null,
    behindSince: null,
    asOf: null,
  };
}

/** What is known after an event; events of another day or board than the watched one tell nothing. */
export function afterEvent(known: Connection, event: ConnectionEvent): Connection {
  switch (event.type) {
    case 'watch': {
      const link = known.link === 'down' ? 'down' : 'joining';
      return { ...noConnection(event.at), date: event.date, topic: event.topic, link };
    }
    case 'joining':
      return known.link === 'joining'
        ? known
        : { ...known, link: 'joining', joiningSince: event.at };
    case 'down':
      return { ...known, link: 'down' };
    case 'board':
      return event.date === known.date && (known.topic === null || event.topic === known.topic)
        ? afterBoard(known, event)
        : known;
    case 'pulse':
    case 'changed':
      return event.date === known.date ? afterMessage(known, event) : known;
  }
}

/** Whether the screen lacks the board, or shows another revision than the server tells of. */
export function isBehind({ topic, shown, told }: Connection): boolean {
  if (told === null) return false;
  return shown === null ? topic !== null : shown !== told.revision;
}

/** The truth about the connection at an instant of the steady clock. */
export function stateOf(known: Connection, now: number, pulseInterval: number): ConnectionState {
  if (known.link === 'down') return 'offline';
  if (known.link === 'joining') {
    return now - known.joiningSince > silenceLimit(pulseInterval) ? 'offline' : 'connecting';
  }
  if (now - known.heardAt > silenceLimit(pulseInterval)) return 'stale';
  const behindFor = known.behindSince === null ? 0 : now - known.behindSince;
  return behindFor > catchUpLimit(pulseInterval) ? 'stale' : 'live';
}

/** When the state could next change without any event; null when it cannot. */
export function nextDeadline(known: Connection, now: number, pulseInterval: number): number | null {
  const deadlines =
    known.link === 'joining'
      ? [known.joiningSince + silenceLimit(pulseInterval)]
      : known.link === 'joined'
        ? [
            known.heardAt + silenceLimit(pulseInterval),
            ...(known.behindSince === null
              ? []
              : [known.behindSince + catchUpLimit(pulseInterval)]),
          ]
        : [];
  const coming = deadlines.filter((deadline) => deadline >= now);
  return coming.length === 0 ? null : Math.min(...coming);
}

/** Two pulses may be lost or late before silence means something. */
const silenceLimit = (pulseInterval: number) => 2.5 * pulseInterval;

/** How long a newer board may take to arrive before the screen admits that it is old. */
const catchUpLimit = (pulseInterval: number) => pulseInterval / 2;

type EventOf<Type extends ConnectionEvent['type']> = Extract<ConnectionEvent, { type: Type }>;

function afterBoard(known: Connection, event: EventOf<'board'>): Connection {
  const told = newer(known.told, event);
  return judged(
    { ...known, shown: event.revision, told, asOf: later(known.asOf, event) },
    event.at,
  );
}

function afterMessage(known: Connection, event: EventOf<'pulse' | 'changed'>): Connection {
  const shown = event.type === 'changed' ? shownAfter(known, event) : known.shown;
  const asOf = shown === event.revision ? later(known.asOf, event) : known.asOf;
  const told = newer(known.told, event);
  return judged({ ...known, link: 'joined', heardAt: event.at, told, shown, asOf }, event.at);
}

/** A change of other boards only, right after the shown revision, leaves the shown board true. */
function shownAfter({ shown, topic }: Connection, event: EventOf<'changed'>): number | null {
  const concernsUs = topic === null || event.topics.includes(topic);
  return !concernsUs && shown === event.revision - 1 ? event.revision : shown;
}

function judged(next: Connection, at: number): Connection {
  return { ...next, behindSince: isBehind(next) ? (next.behindSince ?? at) : null };
}

type Told = NonNullable<Connection['told']>;

/** A late message does not undo a newer one; a server whose revision fell (restored) is believed. */
function newer(told: Told | null, { revision, serverTime }: Told): Told {
  const isNews = told === null || revision > told.revision || serverTime >= told.serverTime;
  return isNews ? { revision, serverTime } : told;
}

function later(asOf: number | null, { serverTime }: Told): number {
  return Math.max(asOf ?? serverTime, serverTime);
}
