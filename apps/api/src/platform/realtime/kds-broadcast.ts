import { Injectable, Logger } from '@nestjs/common';
import { BoardChanged, PackingCompleted } from '@porsi/shared/realtime/kds-events';
import { z } from 'zod';
import { DatabaseListener } from './database-listener.js';
import { KdsSockets } from './kds-sockets.js';

/** What transactions say on the channel `porsi_board` when they have committed. */
const Message = z.discriminatedUnion('event', [
  BoardChanged.extend({ event: z.literal('changed') }),
  PackingCompleted.extend({ event: z.literal('packingCompleted') }),
]);

/** Passes on to this process's tablets what PostgreSQL tells all processes. */
@Injectable()
export class KdsBroadcast {
  private readonly logger = new Logger(KdsBroadcast.name);

  constructor(
    private readonly sockets: KdsSockets,
    listener: DatabaseListener,
  ) {
    listener.on('porsi_board', (payload) => this.pass(payload));
  }

  private pass(payload: string): void {
    try {
      const message = Message.parse(JSON.parse(payload));
      const tablets = this.sockets.watching(message.date);
      if (message.event === 'changed') tablets.emit('changed', BoardChanged.parse(message));
      else tablets.emit('packingCompleted', PackingCompleted.parse(message));
    } catch (error) {
      // Anyone who may connect to the database may notify: what is not ours is not passed on.
      this.logger.warn(`not a message of a board: ${String(error)}`);
    }
  }
}
