import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { may } from '@porsi/shared/auth/roles';
import type { ProblemCode } from '@porsi/shared/http/problem';
import { AccessTokens } from '../auth/access-tokens.js';
import { Batched } from '../database/batched.js';
import { refusalOf } from '../http/refusal-of.js';
import { DatabaseListener } from './database-listener.js';
import { KdsSockets, type KdsSocket } from './kds-sockets.js';

/** How often it is asked whether sessions have run out, which nobody announces; milliseconds. */
const LOOK_INTERVAL = 60_000;
const SESSION_ROOM = 'session:';
const ALIVE = 'SELECT id FROM sessions WHERE id = ANY ($1::uuid[]) AND expires_at > now()';

/** Lets tablets in by their access token, and out when their session ends (signed out, deactivated, another role). */
@Injectable()
export class KdsGate implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  /** After a restart all tablets come in at once: their sessions are looked up together. */
  private readonly alive = new Batched<string, true>(async (sessionIds) => {
    const alive = await this.listener.query<{ id: string }>(ALIVE, [sessionIds]);
    return new Map(alive.map(({ id }) => [id, true]));
  });

  constructor(
    private readonly sockets: KdsSockets,
    private readonly tokens: AccessTokens,
    private readonly listener: DatabaseListener,
  ) {
    listener.on('porsi_sessions', (sessionId) => this.close(sessionId));
    listener.onReconnect(() => void this.closeEnded());
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.closeEnded(), LOOK_INTERVAL);
    this.sockets.namespace.use((socket, next) => void this.answer(socket, next));
    this.sockets.namespace.on('connection', (socket) => {
      const { sessionId } = socket.data.user;
      void socket.join(SESSION_ROOM + sessionId);
      // The session may have ended between the look at it and the joining of its room.
      void this.closeIfEnded(sessionId);
    });
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async answer(socket: KdsSocket, next: (refused?: Error) => void): Promise<void> {
    const problem = await this.admit(socket).catch(
      (error: unknown) => refusalOf(error)?.code ?? 'INTERNAL_ERROR',
    );
    next(problem && new Error(problem));
  }

  /** Why a tablet may not come in; undefined when it may. */
  private async admit(socket: KdsSocket): Promise<ProblemCode | undefined> {
    const token: unknown = socket.handshake.auth['token'];
    const user = typeof token === 'string' ? await this.tokens.userOf(token) : undefined;
    if (!user) return 'UNAUTHENTICATED';
    if (!may(user.role, 'boards.read')) return 'FORBIDDEN';
    socket.data.user = user;
    return undefined;
  }

  /** Closes the sockets of those sessions that are over. */
  private async closeEnded(): Promise<void> {
    await Promise.all(this.sockets.roomsOf(SESSION_ROOM).map((id) => this.closeIfEnded(id)));
  }

  private async closeIfEnded(sessionId: string): Promise<void> {
    try {
      if (!(await this.alive.get(sessionId))) this.close(sessionId);
    } catch {
      // Without an answer nobody is sent away; the next look will tell.
    }
  }

  private close(sessionId: string): void {
    this.sockets.namespace.in(SESSION_ROOM + sessionId).disconnectSockets(true);
  }
}
