import type { ListOf } from '@porsi/shared/http/page';
import type { User, UserInput, UserQuery, UserUpdate } from '@porsi/shared/users/user';
import type { ApiRequest } from './request.js';

/** Users: `/api/users`; the head only. */
export function usersClient(request: ApiRequest) {
  return {
    list: (query: Partial<UserQuery> = {}, signal?: AbortSignal) =>
      request<ListOf<User>>({ path: '/api/users', query, signal }),
    get: (id: number, signal?: AbortSignal) => request<User>({ path: `/api/users/${id}`, signal }),
    create: (body: UserInput) => request<User>({ method: 'POST', path: '/api/users', body }),
    update: (id: number, body: UserUpdate) =>
      request<User>({ method: 'PUT', path: `/api/users/${id}`, body }),
  };
}
