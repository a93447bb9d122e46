import { memoryStorage } from '@porsi/client/outbox/memory-storage';
import { createTablet, type TabletClient } from '@porsi/client/tablet/tablet';
import { applyOperations, type DayBoards } from '@porsi/shared/kds/apply-operations';
import { unreliableFetch } from './unreliable-fetch.js';
import type { Random } from './random.js';
import { Wifi, type WifiState } from './wifi.js';

/** The app's queries ask again by themselves so long after a failure; milliseconds. */
const AGAIN = 500;

export interface TabletSetUp {
  name: string;
  topic: 'cooking' | 'packing';
  credentials: { email: string; password: string };
  date: string;
  random: Random;
  /** Port of the server that it reaches. */
  port: () => number;
  calm: () => boolean;
}

/** A tablet on the wall without its screen: what it shows, and a record of what it promised. */
export class WallTablet {
  /** Taps that it showed as kept. */
  readonly kept = new Set<string>();
  /** Taps that it showed as taken by the server. */
  readonly acknowledged = new Set<string>();
  private readonly storage = memoryStorage();
  private readonly send: typeof fetch;
  private boards: DayBoards = { cooking: null, packing: null, floor: null };
  private asking = 0;
  client: TabletClient;

  private constructor(
    private readonly setUp: TabletSetUp,
    private readonly wifi: Wifi,
  ) {
    this.send = unreliableFetch(setUp.random, setUp.calm);
    this.client = this.switchOn();
  }

  static async hang(setUp: TabletSetUp): Promise<WallTablet> {
    const tablet = new WallTablet(setUp, await Wifi.open(setUp.port));
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

  refused(): string[] {
    return this.client.outbox.state
      .getSnapshot()
      .refused.map(({ operation }) => operation.tap.operationId);
  }

  turnWifi(state: WifiState): void {
    this.wifi.turn(state);
  }

  /** Power cut: the page is gone, what it had stored is there. */
  async reboot(): Promise<void> {
    this.client.stop();
    this.client = this.switchOn();
    await this.client.outbox.loaded;
    await this.resume();
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
      chance: this.setUp.random.next,
    });
    client.outbox.on('accepted', ({ operation }) =>
      this.acknowledged.add(operation.tap.operationId),
    );
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
