import { Module } from '@nestjs/common';
import { BoardRevisions } from './board-revisions.js';
import { KdsBroadcast } from './kds-broadcast.js';
import { KdsGate } from './kds-gate.js';
import { KdsPulse } from './kds-pulse.js';
import { KdsSockets } from './kds-sockets.js';
import { KdsWatch } from './kds-watch.js';

/** Live updates of the kitchen's tablets (contract, section 5): from PostgreSQL's notifications to socket.io. */
@Module({
  providers: [BoardRevisions, KdsSockets, KdsGate, KdsWatch, KdsPulse, KdsBroadcast],
})
export class RealtimeModule {}
