import { client } from '../lib/client';
import { queryClient } from '../lib/query-client';
import { queryKeysByTopic } from './query-keys-by-topic';

/** Has the boards fetched again that live events tell to be old. */
export function followBoards(): void {
  client.live.on('outdated', ({ date, topics }) => {
    for (const topic of topics) {
      for (const queryKey of queryKeysByTopic[topic](date))
        void queryClient.invalidateQueries({ queryKey });
    }
  });
}
