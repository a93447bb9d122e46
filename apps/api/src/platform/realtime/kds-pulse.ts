import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PULSE_INTERVAL } from '@porsi/shared/realtime/kds-events';
import { BoardRevisions } from './board-revisions.js';
import { DatabaseListener } from './database-listener.js';
import { KdsSockets } from './kds-sockets.js';

/**
 * Every so often each tablet hears the revision of its board, so that a missed message shows. A pulse
 * proves the whole way: no database, or nobody listening to it, means no pulse.
 */
@Injectable()
export class KdsPulse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sockets: KdsSockets,
    private readonly revisions: BoardRevisions,
    listener: DatabaseListener,
  ) {
    listener.onReconnect(() => void this.beat());
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat(), PULSE_INTERVAL);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Sends the pulses of all days that somebody watches. */
  async beat(): Promise<void> {
    const dates = this.sockets.watchedDates();
    if (dates.length === 0) return;
    const revisions = await this.revisions.ofAll(dates).catch(() => new Map<string, number>());
    const serverTime = new Date().toISOString();
    for (const [date, revision] of revisions) {
      this.sockets.watching(date).emit('pulse', { date, revision, serverTime });
    }
  }
}
