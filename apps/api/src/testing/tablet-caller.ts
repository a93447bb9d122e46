import type { Pairing, PairingAnswer, Tablet, TabletRole } from '@porsi/shared/tablets/tablet';
import { ApiCaller, type ApiAnswer } from './api-caller.js';
import { bodyOf } from './menu-item-caller.js';
import { cookieOf } from './sign-in-caller.js';
import type { TestApi } from './start-test-api.js';

/** A tablet that was let in, with its session. */
export interface PairedTablet {
  tablet: Tablet;
  session: Extract<PairingAnswer, { status: 'paired' }>;
  /** Its refresh cookie. */
  cookie: string;
  caller: ApiCaller;
}

/** A new tablet asks to be let in. */
export async function beginPairing(api: TestApi): Promise<Pairing> {
  return bodyOf<Pairing>(await api.nobody.post('/api/tablets/pairings'));
}

/** It asks whether it was. */
export function claimPairing(
  api: TestApi,
  { pairingId, secret }: Pick<Pairing, 'pairingId' | 'secret'>,
): Promise<ApiAnswer> {
  return api.nobody.post(`/api/tablets/pairings/${pairingId}/claim`, { secret });
}

/** Pairs a tablet from its code to its session. */
export async function pairTablet(
  api: TestApi,
  name = 'Packing 1',
  role: TabletRole = 'packing',
): Promise<PairedTablet> {
  const pairing = await beginPairing(api);
  const head = await api.as('kepala_sppg');
  const added = await head.post('/api/tablets', { code: pairing.code, name, role });
  const claimed = await claimPairing(api, pairing);
  const session = bodyOf<PairedTablet['session']>(claimed);
  return {
    tablet: bodyOf<Tablet>(added),
    session,
    cookie: cookieOf(claimed),
    caller: new ApiCaller(api.url, session.accessToken),
  };
}
