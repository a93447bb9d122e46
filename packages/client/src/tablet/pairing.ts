import type { Pairing, PairingAnswer, TabletReport } from '@porsi/shared/tablets/tablet';
import type { ApiRequest } from '../request.js';

/** How a tablet comes to belong to the kitchen, and stays known to it: `/api/tablets/…`. */
export function pairingClient(request: ApiRequest) {
  return {
    /** A new code to show, and the secret to claim with. */
    begin: () => request<Pairing>({ method: 'POST', path: '/api/tablets/pairings' }),
    /**
     * Whether the head has entered the code; then the tablet's session. NOT_FOUND: the code is too
     * old, or was claimed.
     */
    claim: ({ pairingId, secret }: Pairing, signal?: AbortSignal) =>
      request<PairingAnswer>({
        method: 'POST',
        path: `/api/tablets/pairings/${pairingId}/claim`,
        body: { secret },
        signal,
      }),
    /** Says that this tablet is there, which version it runs and how full its battery is. */
    report: (report: TabletReport) =>
      request<unknown>({ method: 'POST', path: '/api/tablets/me/seen', body: report }),
  };
}
