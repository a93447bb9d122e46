import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import type { CookingStatus, PackingStatus } from '@porsi/shared/kds/status-order';
import { NetworkError } from './network-error.js';
import { newOperationId } from './operation-id.js';
import type { ApiRequest } from './request.js';

const TAP_TIMEOUT = 5_000;
const PAUSES = [300, 1_000, 2_000];

/**
 * Taps on the boards. A tap whose answer is lost is sent again under the same operation id, so it
 * counts once; after the last attempt the NetworkError says that its fate is unknown.
 */
export function tapsClient(request: ApiRequest, pauses: readonly number[] = PAUSES) {
  async function put<Body>(path: string, body: object): Promise<Body> {
    const tap = { ...body, operationId: newOperationId() };
    for (const pause of pauses) {
      try {
        return await request<Body>({ method: 'PUT', path, body: tap, timeout: TAP_TIMEOUT });
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error;
        await new Promise((resume) => setTimeout(resume, pause));
      }
    }
    return request<Body>({ method: 'PUT', path, body: tap, timeout: TAP_TIMEOUT });
  }
  return {
    /** Moves a dish; INVALID_TRANSITION and NOT_FOUND are the refusals to expect. */
    cooking: (menuItemId: number, status: CookingStatus) =>
      put<CookingDish>(`/api/kds/cooking/${menuItemId}/status`, { status }),
    /** Moves a school of a day; DISHES_NOT_READY too. */
    packing: (schoolId: number, date: ServiceDate, status: PackingStatus) =>
      put<PackingSchool>(`/api/kds/packing/${schoolId}/status`, { date, status }),
  };
}
