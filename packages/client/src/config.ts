import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import type { ApiRequest } from './request.js';

/** What an app needs to know before anyone has signed in: `/api/config`. */
export function configClient(request: ApiRequest) {
  return {
    get: (signal?: AbortSignal) => request<KitchenConfig>({ path: '/api/config', signal }),
  };
}
