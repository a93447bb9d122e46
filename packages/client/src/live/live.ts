import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import { boardTopics, PULSE_INTERVAL, type BoardTopic } from '@porsi/shared/realtime/kds-channel';
import type { BoardProven } from '../boards.js';
import type { ServerClock } from '../server-clock.js';
import type { SessionClient } from '../session.js';
import { createStore, type Store } from '../store.js';
import {
  afterEvent,
  isBehind,
  nextDeadline,
  noConnection,
  stateOf,
  type ConnectionEvent,
  type ConnectionState,
} from './connection.js';
import { openKdsSocket, type OpenKdsSocket } from './kds-socket.js';
import { createListeners } from './listeners.js';
import { createSteadyClock } from './steady-clock.js';

/** What a screen shows of the connection. */
export interface LiveStatus {
  state: ConnectionState;
  date: ServiceDate | null;
  /** Until when the board is proven true, in milliseconds since 1970; null before any proof. */
  asOf: number | null;
}

/** Boards of a day that have to be fetched again. */
export interface Outdated {
  date: ServiceDate;
  topics: readonly BoardTopic[];
}

interface LiveEvents {
  outdated: Outdated;
}

export interface LiveClient {
  status: Store<LiveStatus>;
  /** Follows a day, in place of the one before; `topic` is the board that the screen shows. */
  watch: (date: ServiceDate, topic?: BoardTopic) => void;
  /** Hangs up until the next `watch`. */
  stop: () => void;
  on: <Name extends keyof LiveEvents>(
    name: Name,
    listener: (event: LiveEvents[Name]) => void,
  ) => () => void;
  /** HTTP has answered a board: the boards client says so. */
  proven: BoardProven;
}

export interface LiveOptions {
  baseUrl: string;
  session: SessionClient;
  clock: ServerClock;
  /** Milliseconds between two pulses, as the server sends them. */
  pulseInterval?: number | undefined;
  /** Another line to a kitchen than socket.io. */
  openSocket?: OpenKdsSocket | undefined;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;

/** Follows the boards of a day over socket.io and tells the truth about how well that works. */
export function createLive({
  baseUrl,
  session,
  clock,
  pulseInterval = PULSE_INTERVAL,
  openSocket = openKdsSocket,
}: LiveOptions): LiveClient {
  const steady = createSteadyClock();
  const events = createListeners<LiveEvents>();
  let known = noConnection(steady());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE;
  const status = createStore<LiveStatus>({ state: 'connecting', date: null, asOf: null });

  const socket = openSocket(baseUrl, session);

  function note(event: ConnectionEvent): void {
    known = afterEvent(known, event);
    publish();
  }

  function publish(): void {
    const now = steady();
    const before = status.getSnapshot();
    const next = { state: stateOf(known, now, pulseInterval), date: known.date, asOf: known.asOf };
    if (next.state !== before.state || next.date !== before.date || next.asOf !== before.asOf)
      status.set(next);
    if (next.state === 'stale' && before.state === 'live') void probe();
    clearTimeout(timer);
    const deadline = known.date === null ? null : nextDeadline(known, now, pulseInterval);
    if (deadline !== null) timer = setTimeout(publish, deadline - now + 1);
  }

  function outdated(topics: readonly BoardTopic[]): void {
    if (known.date !== null) events.emit('outdated', { date: known.date, topics });
  }

  /** Asks to watch; the answer proves the connection, its absence disproves it. */
  async function probe(): Promise<void> {
    const date = known.date;
    if (date === null || !socket.isConnected()) return;
    try {
      const answer = await socket.ask(date);
      if ('error' in answer) throw new Error(answer.error);
      if (known.date !== date) return;
      pause = FIRST_PAUSE;
      clock.observe(answer.serverTime);
      note({
        type: 'pulse',
        at: steady(),
        date,
        revision: answer.revision,
        serverTime: Date.parse(answer.serverTime),
      });
      outdated(boardTopics);
    } catch {
      if (known.date === date) hangUpAndRetry();
    }
  }

  function hangUpAndRetry(): void {
    socket.disconnect();
    note({ type: 'down', at: steady() });
    retry();
  }

  /** socket.io tries again by itself when the network fails, but not when the server says no. */
  function retry(): void {
    clearTimeout(retryTimer);
    if (known.date === null) return;
    retryTimer = setTimeout(() => socket.connect(), pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  /** The server refused the token: a new one, or the session is over and nobody watches any more. */
  async function renew(): Promise<void> {
    try {
      await session.refresh();
      retry();
    } catch {
      if (session.state.getSnapshot().status === 'signed-out') stop();
      else retry();
    }
  }

  function stop(): void {
    clearTimeout(timer);
    clearTimeout(retryTimer);
    known = noConnection(steady());
    socket.disconnect();
    status.set({ state: 'connecting', date: null, asOf: null });
  }

  socket.on('connect', () => void probe());
  socket.on('disconnect', (reason) => {
    if (known.date === null || reason === 'io client disconnect') return;
    note({ type: 'joining', at: steady() });
    if (reason === 'io server disconnect') retry();
  });
  socket.on('connect_error', (error) => {
    if (known.date === null) return;
    if (error.message === 'UNAUTHENTICATED') {
      void renew();
      return;
    }
    note({ type: 'down', at: steady() });
    if (!socket.isActive()) retry();
  });
  socket.on('pulse', ({ date, revision, serverTime }) => {
    clock.observe(serverTime);
    note({ type: 'pulse', at: steady(), date, revision, serverTime: Date.parse(serverTime) });
    if (isBehind(known)) outdated(boardTopics);
  });
  socket.on('changed', ({ date, revision, topics }) => {
    note({ type: 'changed', at: steady(), date, revision, topics, serverTime: clock.now() });
    if (date === known.date) outdated(topics);
  });

  return {
    status,
    on: events.on,
    stop,
    watch(date, topic) {
      if (known.date === date && known.topic === (topic ?? null)) return;
      note({ type: 'watch', at: steady(), date, topic: topic ?? null });
      if (!socket.isConnected()) socket.connect();
      else void probe();
    },
    proven(topic, { date, revision }, serverTime) {
      note({
        type: 'board',
        at: steady(),
        topic,
        date,
        revision,
        serverTime: Date.parse(serverTime),
      });
    },
  };
}
