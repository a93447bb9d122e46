import type { ListOf } from '@porsi/shared/http/page';
import type { KdsOperation, OperationQuery } from '@porsi/shared/kds/kds-operation';
import type { ApiRequest } from './request.js';

/** The log of the tablets' taps: `/api/kds/operations`. */
export function operationsClient(request: ApiRequest) {
  return {
    /** The taps of a day (of all days when left out), the newest first. */
    list: (query: Partial<OperationQuery>, signal?: AbortSignal) =>
      request<ListOf<KdsOperation>>({ path: '/api/kds/operations', query, signal }),
  };
}
