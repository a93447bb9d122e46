import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Id, Instant } from '../http/fields.js';
import { boardTopics } from './kds-channel.js';

export { boardTopics, KDS_NAMESPACE, PULSE_INTERVAL, type BoardTopic } from './kds-channel.js';

/** Says what changed; what is now there is asked over HTTP. */
export const BoardChanged = z.object({
  date: ServiceDate,
  revision: z.int(),
  topics: z.array(z.enum(boardTopics)),
  menuItemId: Id.optional(),
  schoolId: Id.optional(),
});
export type BoardChanged = z.infer<typeof BoardChanged>;

/** Proof of life, with the revision as it is, so that a missed message shows. */
export const Pulse = z.object({ date: ServiceDate, revision: z.int(), serverTime: Instant });
export type Pulse = z.infer<typeof Pulse>;

/** The last school of a day became ready; `schools` is their number. */
export const PackingCompleted = z.object({ date: ServiceDate, schools: z.int() });
export type PackingCompleted = z.infer<typeof PackingCompleted>;

export const WatchRequest = z.object({ date: ServiceDate });
export type WatchRequest = z.infer<typeof WatchRequest>;

export type WatchAnswer = { revision: number; serverTime: string } | { error: string };

export interface ServerToClientEvents {
  changed: (change: BoardChanged) => void;
  pulse: (pulse: Pulse) => void;
  packingCompleted: (completed: PackingCompleted) => void;
}

export interface ClientToServerEvents {
  watch: (request: WatchRequest, answer: (reply: WatchAnswer) => void) => void;
}
