import type { QueryKey } from '@tanstack/react-query';
import { client } from '../lib/client';
import { forgetAnswers, keepAnswer, keptAnswers } from '../lib/kept-boards';
import { queryClient } from '../lib/query-client';

/** What a tablet needs to show its boards, and the way back from a tap, without network. */
const isKept = ([what]: QueryKey) =>
  what === 'board' || what === 'floor' || what === 'operations' || what === 'config';

/** A disk that does not answer must not leave a blank wall; milliseconds. */
const PATIENCE = 3_000;
const nothingWithin = (milliseconds: number) =>
  new Promise<[]>((resolve) => setTimeout(() => resolve([]), milliseconds));

/**
 * Shows what this tablet kept when it was last on, and keeps every answer from now on. A tablet whose
 * browser keeps nothing works as long as its page.
 */
export async function restoreAndKeepBoards(): Promise<void> {
  const kept = await Promise.race([keptAnswers(), nothingWithin(PATIENCE)]).catch(() => []);
  for (const { key, data, at } of kept) {
    queryClient.setQueryData(JSON.parse(key) as QueryKey, data, { updatedAt: at });
  }
  // However young they are: what was announced since reaches no page that did not ask itself.
  void queryClient.invalidateQueries({ refetchType: 'none' });
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    // The hash of a key of texts is its JSON.
    const key = event.query.queryHash;
    const data: unknown = event.query.state.data;
    if (!isKept(JSON.parse(key) as QueryKey)) return;
    const answer = { key, data, at: Date.now() };
    void keepAnswer(answer).catch(() => undefined);
  });
  client.session.state.subscribe(() => {
    if (client.session.state.getSnapshot().status !== 'signed-out') return;
    queryClient.removeQueries({ predicate: ({ queryKey }) => isKept(queryKey) });
    void forgetAnswers().catch(() => undefined);
  });
}
