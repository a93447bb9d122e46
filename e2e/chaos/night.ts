import { setTimeout as pause } from 'node:timers/promises';
import { password, people } from '../fixtures/people.js';
import { fillChaosKitchen, type ChaosDay } from './kitchen.js';
import { Planner } from './planner.js';
import { Random } from './random.js';
import { Servers } from './servers.js';
import { tapSomething } from './tap-something.js';
import { WallTablet } from './wall-tablet.js';

const DATE = '2026-11-24';
const LONGEST_PAUSE = 40;
const SETTLES_WITHIN = 90_000;

const staff = [
  ['stove 1', 'cooking', people.cook.email],
  ['stove 2', 'cooking', people.cook.email],
  ['table 1', 'packing', people.packer.email],
  ['table 2', 'packing', people.packer.email],
  ['table 3', 'packing', people.packer.email],
] as const;

/** A night in which everything goes wrong, and its tablets and servers as they are afterwards. */
export class Night {
  private calm = false;
  readonly tablets: WallTablet[] = [];
  /** Which process each tablet reaches. */
  private readonly reaches: number[] = [];
  /** Edits that the planner could not save, because of the chaos or a colleague. */
  editsLost = 0;
  edits = 0;

  private constructor(
    readonly servers: Servers,
    readonly day: ChaosDay,
    private readonly random: Random,
  ) {}

  static async begin(seed: number): Promise<Night> {
    const servers = await Servers.open();
    try {
      const day = await servers.withDatabase((db) => fillChaosKitchen(db, DATE));
      await servers.startAll();
      const night = new Night(servers, day, new Random(seed));
      await night.hangTablets(seed);
      return night;
    } catch (error) {
      await servers.close();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.servers.ports[0]}`;
  }

  /** So many random things happen, one after the other. */
  async happen(actions: number): Promise<void> {
    const planner = new Planner(this.url, this.random);
    await planner.signIn({ email: people.head.email, password });
    const planning: Promise<void>[] = [];
    for (let action = 0; action < actions; action += 1) {
      await this.somethingHappens((edit) => planning.push(this.plan(planner, edit)));
      await pause(this.random.between(0, LONGEST_PAUSE));
    }
    await Promise.all(planning);
  }

  /** The Wi-Fi works, the servers run, nobody taps: every tablet comes to rest by itself. */
  async settle(revision: () => Promise<number>): Promise<void> {
    this.calm = true;
    await this.servers.startAll();
    for (const tablet of this.tablets) tablet.turnWifi('on');
    const deadline = Date.now() + SETTLES_WITHIN;
    for (;;) {
      const told = await revision();
      const restless = this.tablets.filter((tablet) => !tablet.isSettled(told));
      if (restless.length === 0) return;
      if (Date.now() > deadline)
        throw new Error(`not at rest: ${restless.map(({ name }) => name).join(', ')}`);
      await pause(200);
    }
  }

  async end(): Promise<void> {
    for (const tablet of this.tablets) tablet.takeDown();
    await this.servers.close();
  }

  private async hangTablets(seed: number): Promise<void> {
    for (const [index, [name, topic, email]] of staff.entries()) {
      this.reaches.push(index % this.servers.ports.length);
      this.tablets.push(
        await WallTablet.hang({
          name,
          topic,
          credentials: { email, password },
          date: DATE,
          random: new Random(seed * 31 + index),
          port: () => this.servers.ports[this.reaches[index] ?? 0] ?? 0,
          calm: () => this.calm,
        }),
      );
    }
  }

  private async somethingHappens(plan: (edit: 'edit' | 'reopen') => void): Promise<void> {
    const { random, servers } = this;
    const index = random.between(0, this.tablets.length - 1);
    const tablet = this.tablets[index];
    if (tablet === undefined) return;
    const what = random.weighted([
      ['tap', 100],
      ['edit', 8],
      ['reopen', 0.5],
      ['wifi', 8],
      ['other server', 3],
      ['reboot', 3],
      ['kill', 1.5],
      ['start', 4],
      ['database', 0.7],
    ] as const);
    switch (what) {
      case 'tap':
        return tapSomething(tablet, random);
      case 'edit':
      case 'reopen':
        return plan(what);
      case 'wifi':
        return tablet.turnWifi(
          random.weighted([
            ['on', 6],
            ['cut', 3],
            ['silent', 1],
          ]),
        );
      case 'other server':
        this.reaches[index] = random.between(0, servers.ports.length - 1);
        return;
      case 'reboot':
        return tablet.reboot();
      case 'kill':
        return servers.kill(random.between(0, servers.ports.length - 1));
      case 'start':
        return servers.startAll();
      case 'database':
        return servers.restartDatabase();
    }
  }

  private async plan(planner: Planner, edit: 'edit' | 'reopen'): Promise<void> {
    this.edits += 1;
    const { date, schoolIds } = this.day;
    try {
      await (edit === 'edit' ? planner.edit(date, schoolIds) : planner.reopenAndApprove(date));
    } catch {
      this.editsLost += 1;
    }
  }
}
