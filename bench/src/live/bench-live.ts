import { KDS_NAMESPACE } from '@porsi/shared/realtime/kds-events';
import type { ClientToServerEvents, ServerToClientEvents } from '@porsi/shared/realtime/kds-events';
import { io, type Socket } from 'socket.io-client';
import type { BenchKitchen, BenchServer } from '../kitchen/bench-server.js';
import { EditedItem } from '../kitchen/edit-item.js';
import { amount, atMost, type Row } from '../row.js';
import { median, percentile, range } from '../statistics.js';

const TABLETS = 100;
const SAVES = 100;
const SCHOOLS = 15;

type Tablet = Socket<ServerToClientEvents, ClientToServerEvents>;

/** From the PUT's answer to `changed` on every one of 100 tablets. */
export async function benchLive(server: BenchServer): Promise<Row[]> {
  const kitchen = await server.openKitchen(SCHOOLS);
  const tablets = await Promise.all(Array.from({ length: TABLETS }, () => openTablet(kitchen)));
  const item = await EditedItem.open(kitchen);
  const delays: number[] = [];
  for (let save = 0; save < SAVES + 5; save += 1) {
    const heard = tablets.map((tablet) => hears(tablet));
    await item.save(item.changed(save % 2 === 0 ? 1 : -1));
    const answered = performance.now();
    const times = await Promise.all(heard);
    // The first saves warm up. An event that overtakes the answer counts as 0.
    if (save >= 5) delays.push(...times.map((time) => Math.max(0, time - answered)));
  }
  for (const tablet of tablets) tablet.disconnect();
  await kitchen.close();
  return [
    atMost(50, ' ms', {
      what: `PUT's answer → changed on ${TABLETS} tablets, p99`,
      value: percentile(delays, 0.99),
      spread: `median ${amount(median(delays), ' ms')}; ${range(delays, (delay) => amount(delay, ' ms'))}`,
    }),
  ];
}

async function openTablet(kitchen: BenchKitchen): Promise<Tablet> {
  const tablet: Tablet = io(`${kitchen.api.url}${KDS_NAMESPACE}`, {
    auth: { token: kitchen.token },
    transports: ['websocket'],
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    tablet.once('connect', resolve);
    tablet.once('connect_error', reject);
  });
  await tablet.emitWithAck('watch', { date: kitchen.date });
  return tablet;
}

function hears(tablet: Tablet): Promise<number> {
  return new Promise((resolve) => {
    tablet.once('changed', () => resolve(performance.now()));
  });
}
