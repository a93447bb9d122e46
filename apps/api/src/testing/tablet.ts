import {
  KDS_NAMESPACE,
  type ClientToServerEvents,
  type ServerToClientEvents,
  type WatchAnswer,
} from '@porsi/shared/realtime/kds-events';
import { io, type Socket } from 'socket.io-client';
import type { TestApi } from './start-test-api.js';

type EventName = keyof ServerToClientEvents;
type Payload<Name extends EventName> = Parameters<ServerToClientEvents[Name]>[0];

/** A tablet's connection, with everything that it heard. */
export interface Tablet {
  socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  /** All events so far, in order. */
  heard: { name: string; payload: unknown }[];
  watch(date: string): Promise<WatchAnswer>;
  /** The next event of this name. */
  next<Name extends EventName>(name: Name): Promise<Payload<Name>>;
  /** Why the connection ended. */
  disconnected(): Promise<string>;
  close(): void;
}

/**
 * Connects a tablet.
 *
 * @throws Error with the message of `connect_error`
 */
export async function openTablet(url: string, token: string | undefined): Promise<Tablet> {
  const socket: Tablet['socket'] = io(url + KDS_NAMESPACE, {
    auth: token === undefined ? {} : { token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const heard: Tablet['heard'] = [];
  socket.onAny((name: string, payload: unknown) => heard.push({ name, payload }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return {
    socket,
    heard,
    watch: (date) => socket.emitWithAck('watch', { date }),
    next: (name) => new Promise((resolve) => socket.once(name, resolve as never)),
    disconnected: () =>
      new Promise((resolve) => socket.once('disconnect', (reason) => resolve(reason))),
    close: () => socket.disconnect(),
  };
}

/** What a tablet hears because of `act` and before a later change of the same day. */
export async function heardBecause(
  api: TestApi,
  tablet: Tablet,
  date: string,
  act: () => Promise<unknown>,
): Promise<Tablet['heard']> {
  const from = tablet.heard.length;
  await act();
  const marker = `mark ${crypto.randomUUID()}`;
  const notify = `SELECT pg_notify('porsi_board', $1)`;
  const marked = tablet.next('packingCompleted');
  await api.database.dataSource.query(notify, [
    JSON.stringify({ event: 'packingCompleted', date, schools: -1, marker }),
  ]);
  await marked;
  return tablet.heard.slice(from, -1);
}
