import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { WatchRequest, type WatchAnswer } from '@porsi/shared/realtime/kds-events';
import { BoardRevisions } from './board-revisions.js';
import { KdsSockets, type KdsSocket } from './kds-sockets.js';

/** Answers `watch`: which day a tablet shows, and which revision that day's board has. */
@Injectable()
export class KdsWatch implements OnApplicationBootstrap {
  constructor(
    private readonly sockets: KdsSockets,
    private readonly revisions: BoardRevisions,
  ) {}

  onApplicationBootstrap(): void {
    this.sockets.namespace.on('connection', (socket) => {
      // Whatever a client sends: a request that is none, and perhaps no place for the answer.
      socket.on('watch', async (request: unknown, answer?: (reply: WatchAnswer) => void) => {
        const reply = await this.watch(socket, request);
        if (typeof answer === 'function') answer(reply);
      });
    });
  }

  private async watch(socket: KdsSocket, request: unknown): Promise<WatchAnswer> {
    const read = WatchRequest.safeParse(request);
    if (!read.success) return { error: 'VALIDATION_FAILED' };
    const { date } = read.data;
    // First the room, then the revision: a change in between is heard, not lost.
    this.sockets.watch(socket, date);
    try {
      const revision = await this.revisions.of(date);
      return { revision, serverTime: new Date().toISOString() };
    } catch {
      return { error: 'DATABASE_UNAVAILABLE' };
    }
  }
}
