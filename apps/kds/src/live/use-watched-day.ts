import type { BoardTopic } from '@porsi/shared/realtime/kds-channel';
import { useEffect } from 'react';
import { client } from '../lib/client';

/** Follows a day's board over the socket for as long as it is on the screen. */
export function useWatchedDay(date: string, topic: BoardTopic): void {
  useEffect(() => client.live.watch(date, topic), [date, topic]);
}
