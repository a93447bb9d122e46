import { createClient } from '@porsi/client/client';
import { lightFetch } from './light-fetch.js';
import type { BoardArrival, FleetOrder, FleetReport } from './fleet-messages.js';

const REPORT_EVERY = 250;

/** Many tablets in one process, each with the client that the tablet app uses. */
process.once('message', (order: FleetOrder) => openFleet(order));
process.once('disconnect', () => process.exit());

function openFleet({ url, token, date, tablets }: FleetOrder): void {
  let arrivals: BoardArrival[] = [];
  let requests = 0;
  const clients = Array.from({ length: tablets }, (_, tablet) => {
    const client = createClient({ baseUrl: url, fetch: sharedSignIn(token) });
    const board = tablet % 2 === 0 ? 'cooking' : 'packing';
    const fetchBoard = async () => {
      requests += 1;
      try {
        const { revision } = await client.boards[board](date);
        arrivals.push({ tablet, revision, at: performance.timeOrigin + performance.now() });
      } catch {
        // The connection says when to ask again, as on a tablet.
      }
    };
    client.live.on('outdated', () => void fetchBoard());
    void client.session.restore().then(() => client.live.watch(date, board));
    return client;
  });
  setInterval(() => {
    const live = clients.filter(({ live: { status } }) => status.getSnapshot().state === 'live');
    const report: FleetReport = { arrivals, requests, live: live.length };
    arrivals = [];
    requests = 0;
    process.send?.(report);
  }, REPORT_EVERY);
}

/** All tablets are signed in as one person: to hash hundreds of passwords is not what is measured. */
function sharedSignIn(accessToken: string): typeof fetch {
  const user = { id: 0, email: '', fullName: 'Bench', role: 'kepala_sppg' };
  return async (input, init) =>
    typeof input === 'string' && input.endsWith('/api/auth/refresh')
      ? Response.json({ accessToken, expiresIn: 900, user })
      : lightFetch(input, init);
}
