import type { Maintenance } from '@porsi/shared/maintenance/maintenance';
import type { MaintenanceInput } from '@porsi/shared/maintenance/maintenance-input';
import type { ApiRequest } from './request.js';

/** The switch of the maintenance: `/api/maintenance`, for the head of the kitchen. */
export function maintenanceClient(request: ApiRequest) {
  return {
    /** Announces a maintenance, or begins it at once; takes the place of the one there was. */
    set: (body: MaintenanceInput) =>
      request<Maintenance | null>({ method: 'PUT', path: '/api/maintenance', body }),
    /** Ends it, or takes its announcement back. */
    end: () => request<null>({ method: 'DELETE', path: '/api/maintenance' }),
  };
}
