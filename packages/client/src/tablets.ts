import type { ListOf, PageQuery } from '@porsi/shared/http/page';
import type { Tablet, TabletInput, TabletUpdate } from '@porsi/shared/tablets/tablet';
import type { ApiRequest } from './request.js';

/** The tablets on the kitchen's walls, as the head manages them: `/api/tablets`. */
export function tabletsClient(request: ApiRequest) {
  return {
    list: (query: Partial<PageQuery> = {}, signal?: AbortSignal) =>
      request<ListOf<Tablet>>({ path: '/api/tablets', query, signal }),
    /** Lets the tablet in that shows this code; an issue PAIRING_CODE_INVALID when none does. */
    pair: (body: TabletInput) => request<Tablet>({ method: 'POST', path: '/api/tablets', body }),
    update: (id: number, body: TabletUpdate) =>
      request<Tablet>({ method: 'PUT', path: `/api/tablets/${id}`, body }),
    /** Ends its session at once; it has to be paired again. */
    revoke: (id: number) => request<null>({ method: 'DELETE', path: `/api/tablets/${id}` }),
  };
}
