import { memoryStorage } from '@porsi/client/outbox/memory-storage';
import { createRefreshAttempt } from '@porsi/client/refresh-attempt';
import { createTablet, type TabletClient } from '@porsi/client/tablet/tablet';
import { applyOperations, type DayBoards } from '@porsi/shared/kds/apply-operations';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { Random } from './random.js';
import type { Tally } from './tally.js';
import { tapOf } from './taps.js';
import { unreliableFetch } from './unreliable-fetch.js';
import { Wifi, type WifiState } from './wifi.js';

/** The app's queries ask again by themselves so long after a failure; milliseconds. */
const AGAIN = 500;

export interface TabletSetUp {
  name: string;
  topic: 'cooking' | 'packing';
  credentials: { email: string; password: string };
  date: string;
  random: Random;
  /** Ports of the servers. */
  ports: readonly number[];
  /** Which of them it reaches at first. */
  server: number;
  tally: Tally;
  calm: () => boolean;
}

type Counted = Extract<PendingOperation, { kind: 'packing.count' }>;

/** A tablet on the wall without its screen: what it shows, and a record of what it promised. */
export class WallTablet {
  /** Taps that it showed as kept. */
  readonly kept = new Set<string>();
  /** Counts among them. */
  readonly counted: Counted[] = [];
  /** Taps that it showed as taken by the server. */
  readonly acknowledged = new Set<string>();
  private readonly storage = memoryStorage();
  private readonly refreshAttempt = createRefreshAttempt();
  private readonly send: typeof fetch;
  private readonly chance: () => number;
  private boards: DayBoards = { cooking: null, packing: null, floor: null };
  private asking = 0;
  private server: number;
  client: TabletClient;

  private constructor(
    private readonly setUp: TabletSetUp,
    private readonly wifi: Wifi,
  ) {
    this.server = setUp.server;
    this.send = unreliableFetch({ ...setUp, random: setUp.random.branch('network') });
    this.chance = setUp.random.branch('pauses').next;
    this.client = this.switchOn();
  }

  static async hang(setUp: TabletSetUp): Promise<WallTablet> {
    const wifi = await Wifi.open(() => tablet.port);
    const tablet = new WallTablet(setUp, wifi);
    await tablet.client.session.signIn(setUp.credentials);
    tablet.client.live.watch(setUp.date, setUp.topic);
    return tablet;
  }

  get name(): string {
    return this.setUp.name;
  }

  get topic(): TabletSetUp['topic'] {
    return this.setUp.topic;
  }

  get date(): string {
    return this.setUp.date;
  }

  /** Whether its Wi-Fi works. */
  get network(): WifiState {
    return this.wifi.state;
  }

  /** Of the server that it reaches. */
  private get port(): number {
    return this.setUp.ports[this.server] ?? 0;
  }

  /** Records a tap that it showed as kept. */
  keep(operation: PendingOperation): void {
    this.kept.add(operation.tap.operationId);
    if (operation.kind === 'packing.count') this.counted.push(operation);
  }

  /** The boards as this tablet shows them: the server's last ones with the taps that wait. */
  shown(): DayBoards {
    const pending = this.client.outbox.state.getSnapshot().pending;
    return applyOperations(
      this.boards,
      pending.map(({ operation }) => operation),
    );
  }

  /** Nothing waits, and what it shows is of the revision that the server tells of. */
  isSettled(revision: number): boolean {
    const { cooking, packing, floor } = this.boards;
    return (
      this.client.outbox.state.getSnapshot().pending.length === 0 &&
      [cooking, packing, floor].every((board) => (board?.revision ?? -1) >= revision)
    );
  }

  /** For who has to find out why it does not come to rest. */
  get standing(): string {
    const { client, boards } = this;
    const waiting = client.outbox.state.getSnapshot().pending.length;
    const revision = boards.cooking?.revision ?? 'none';
    const session = client.session.state.getSnapshot().status;
    return `${this.name} (${session}, ${waiting} taps wait, board of revision ${revision})`;
  }

  refused(): string[] {
    return this.client.outbox.state
      .getSnapshot()
      .refused.map(({ operation }) => operation.tap.operationId);
  }

  turnWifi(state: WifiState): void {
    this.wifi.turn(state);
  }

  /** Goes on with the next server, on new connections. */
  roam(): void {
    this.server = (this.server + 1) % this.setUp.ports.length;
    if (this.network === 'on') this.turnWifi('on');
  }

  /** Power cut: the page is gone, what it had stored is there. */
  async reboot(): Promise<void> {
    this.client.stop();
    this.client = this.switchOn();
    await this.client.outbox.loaded;
    void this.resume();
  }

  private refresh(): void {
    void this.fetchBoards();
  }

  takeDown(): void {
    this.client.stop();
    this.wifi.close();
  }

  private switchOn(): TabletClient {
    const client = createTablet({
      baseUrl: this.wifi.url,
      fetch: this.send,
      storage: this.storage,
      refreshAttempt: this.refreshAttempt,
      chance: this.chance,
    });
    client.outbox.on('accepted', ({ operation }) => {
      this.acknowledged.add(operation.tap.operationId);
      this.setUp.tally.add(tapOf(operation));
    });
    client.live.on('outdated', () => this.refresh());
    return client;
  }

  /** The page takes its session up again as soon as a server answers. */
  private async resume(): Promise<void> {
    const { client, setUp } = this;
    try {
      await client.session.restore();
      if (this.client === client) client.live.watch(setUp.date, setUp.topic);
    } catch {
      if (this.client === client) setTimeout(() => void this.resume(), AGAIN).unref();
    }
  }

  private async fetchBoards(): Promise<void> {
    const { client, setUp } = this;
    const turn = (this.asking += 1);
    try {
      const [cooking, packing, floor] = await Promise.all([
        client.boards.cooking(setUp.date),
        client.boards.packing(setUp.date),
        client.boards.floor(setUp.date),
      ]);
      if (this.client === client && turn === this.asking) this.boards = { cooking, packing, floor };
    } catch {
      if (this.client === client && turn === this.asking)
        setTimeout(() => this.refresh(), AGAIN).unref();
    }
  }
}
