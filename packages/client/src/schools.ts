import type { ListOf } from '@porsi/shared/http/page';
import type { School, SchoolInput, SchoolQuery, SchoolUpdate } from '@porsi/shared/schools/school';
import type { ApiRequest } from './request.js';

/** Schools: `/api/schools`. */
export function schoolsClient(request: ApiRequest) {
  return {
    list: (query: Partial<SchoolQuery> = {}, signal?: AbortSignal) =>
      request<ListOf<School>>({ path: '/api/schools', query, signal }),
    get: (id: number, signal?: AbortSignal) =>
      request<School>({ path: `/api/schools/${id}`, signal }),
    create: (body: SchoolInput) => request<School>({ method: 'POST', path: '/api/schools', body }),
    update: (id: number, body: SchoolUpdate) =>
      request<School>({ method: 'PUT', path: `/api/schools/${id}`, body }),
    remove: (id: number) => request<null>({ method: 'DELETE', path: `/api/schools/${id}` }),
  };
}
