import type { HistoryEntry, HistoryQuery } from '@porsi/shared/history/history-entry';
import type { ListOf } from '@porsi/shared/http/page';
import type { ApiRequest } from './request.js';

/** Who changed what: `/api/history`. */
export function historyClient(request: ApiRequest) {
  return {
    list: (query: Partial<HistoryQuery> = {}, signal?: AbortSignal) =>
      request<ListOf<HistoryEntry>>({ path: '/api/history', query, signal }),
  };
}
