import type { ListOf } from '@porsi/shared/http/page';
import type { MenuItem, MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import type { MenuItemInput, MenuItemUpdate } from '@porsi/shared/menu-items/menu-item-input';
import type { MenuItemQuery } from '@porsi/shared/menu-items/menu-item-query';
import type { ApiRequest } from './request.js';

/** Menu items: `/api/menu-items`. */
export function menuItemsClient(request: ApiRequest) {
  return {
    list: (query: Partial<MenuItemQuery> = {}, signal?: AbortSignal) =>
      request<ListOf<MenuItemSummary>>({ path: '/api/menu-items', query, signal }),
    get: (id: number, signal?: AbortSignal) =>
      request<MenuItem>({ path: `/api/menu-items/${id}`, signal }),
    /** The same key with the same input may be sent again: it is stored once (see `newOperationId`). */
    create: (body: MenuItemInput, idempotencyKey?: string) =>
      request<MenuItem>({
        method: 'POST',
        path: '/api/menu-items',
        body,
        headers: idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {},
      }),
    /** VERSION_CONFLICT carries the item as it is now in `current`. */
    update: (id: number, body: MenuItemUpdate) =>
      request<MenuItem>({ method: 'PUT', path: `/api/menu-items/${id}`, body }),
    remove: (id: number) => request<null>({ method: 'DELETE', path: `/api/menu-items/${id}` }),
  };
}
