import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import { KDS_NAMESPACE } from '@porsi/shared/realtime/kds-channel';
import type {
  ClientToServerEvents,
  ServerToClientEvents,
  WatchAnswer,
} from '@porsi/shared/realtime/kds-events';
import { io, type Socket } from 'socket.io-client';
import type { SessionClient } from '../session.js';

/** What is heard on the line: the server's events, and how the line itself is. */
export interface KdsSocketEvents extends ServerToClientEvents {
  connect: () => void;
  disconnect: (reason: string) => void;
  connect_error: (error: Error) => void;
}

/** The line to a kitchen on which it says what changed. */
export interface KdsSocket {
  isConnected: () => boolean;
  /** Whether it tries again by itself. */
  isActive: () => boolean;
  connect: () => void;
  disconnect: () => void;
  on: <Name extends keyof KdsSocketEvents>(name: Name, listener: KdsSocketEvents[Name]) => void;
  /** Asks to watch a day; rejects when no answer comes in time. */
  ask: (date: ServiceDate) => Promise<WatchAnswer>;
}

export type OpenKdsSocket = (baseUrl: string, session: SessionClient) => KdsSocket;

const ANSWER_TIMEOUT = 5_000;

/** The line over socket.io, not connected yet. */
export const openKdsSocket: OpenKdsSocket = (baseUrl, session) => {
  const socket: Socket<KdsSocketEvents, ClientToServerEvents> = io(baseUrl + KDS_NAMESPACE, {
    autoConnect: false,
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: ANSWER_TIMEOUT,
    reconnectionDelay: 500,
    reconnectionDelayMax: 4_000,
    auth: (give) => {
      const withToken = (token: string | null) => give({ token: token ?? '' });
      if (session.token() !== null) withToken(session.token());
      else void session.renewing().then(withToken);
    },
  });
  return {
    isConnected: () => socket.connected,
    isActive: () => socket.active,
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    // socket.io's types cannot follow a name that is a parameter.
    on: (name, listener) => void socket.on(name, listener as never),
    ask: (date) =>
      new Promise((resolve, reject) => {
        socket
          .timeout(ANSWER_TIMEOUT)
          .emit('watch', { date }, (error: Error | null, answer: WatchAnswer) => {
            if (error) reject(error);
            else resolve(answer);
          });
      }),
  };
};
