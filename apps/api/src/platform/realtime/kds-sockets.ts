import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import {
  KDS_NAMESPACE,
  type ClientToServerEvents,
  type ServerToClientEvents,
} from '@porsi/shared/realtime/kds-events';
import type { Server as HttpServer } from 'node:http';
import { Server, type Namespace, type Socket } from 'socket.io';
import type { Actor } from '../auth/actor.js';

/** What is known about a connected tablet. */
export interface TabletData {
  user: Omit<Actor, 'address'>;
}

type NoEvents = Record<string, never>;
type KdsServer = Server<ClientToServerEvents, ServerToClientEvents, NoEvents, TabletData>;
export type KdsNamespace = Namespace<
  ClientToServerEvents,
  ServerToClientEvents,
  NoEvents,
  TabletData
>;
export type KdsSocket = Socket<ClientToServerEvents, ServerToClientEvents, NoEvents, TabletData>;

/** No message of a tablet is longer; bytes. */
const LONGEST_MESSAGE = 10_000;
const DATE_ROOM = 'date:';

/** The tablets that are connected to this process, in a room for the day that they watch. */
@Injectable()
export class KdsSockets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server: KdsServer = new Server({
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: LONGEST_MESSAGE,
  });
  readonly namespace: KdsNamespace = this.server.of(KDS_NAMESPACE);

  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    // Nobody has anything to do in the main namespace.
    this.server.use((_, next) => next(new Error('FORBIDDEN')));
    this.server.attach(this.adapterHost.httpAdapter.getHttpServer() as HttpServer);
  }

  /** Ends the connections, so that tablets know at once and look for another process or the next one. */
  beforeApplicationShutdown(): void {
    this.server.engine.close();
  }

  /** From now on a tablet hears of this day, and of no other one. */
  watch(socket: KdsSocket, date: ServiceDate): void {
    for (const room of socket.rooms) if (room.startsWith(DATE_ROOM)) void socket.leave(room);
    void socket.join(DATE_ROOM + date);
  }

  /** The tablets of this process that watch a day. */
  watching(date: ServiceDate): Pick<KdsNamespace, 'emit'> {
    return this.namespace.to(DATE_ROOM + date);
  }

  /** The days that somebody watches. */
  watchedDates(): ServiceDate[] {
    return this.roomsOf(DATE_ROOM);
  }

  /** What follows a prefix in the names of the rooms that somebody is in. */
  roomsOf(prefix: string): string[] {
    const rooms = [...this.namespace.adapter.rooms.keys()];
    return rooms.filter((room) => room.startsWith(prefix)).map((room) => room.slice(prefix.length));
  }
}
