import { createClient } from '@porsi/client/client';
import { sharedSignIn } from './shared-sign-in.js';
import type { BoardArrival, FleetOrder, FleetReport } from './fleet-messages.js';

const REPORT_EVERY = 250;

/** Many tablets in one process, each with the client that the tablet app uses. */
process.once('message', (order: FleetOrder) => openFleet(order));
process.once('disconnect', () => process.exit());

function openFleet({ url, credentials, date, tablets }: FleetOrder): void {
  let arrivals: BoardArrival[] = [];
  let requests = 0;
  const fetch = sharedSignIn(url, credentials);
  const clients = Array.from({ length: tablets }, (_, tablet) => {
    const client = createClient({ baseUrl: url, fetch });
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
