import { setTimeout as pause } from 'node:timers/promises';
import { password, people } from '../fixtures/people.js';
import { fillChaosKitchen, type ChaosDay } from './kitchen.js';
import { bringAbout } from './mishaps.js';
import { Planner } from './planner.js';
import { Random } from './random.js';
import { mishaps, schedule } from './schedule.js';
import { Servers } from './servers.js';
import { Tally } from './tally.js';
import { WallTablet } from './wall-tablet.js';

const DATE = '2026-11-24';
const LONGEST_PAUSE = 40;
const SETTLES_WITHIN = 90_000;
const MOST_EXTRAS = 200;

const work = ['edit', 'cooking step', 'packing step', 'count'] as const;

const staff = [
  ['stove 1', 'cooking', people.cook.email],
  ['stove 2', 'cooking', people.cook.email],
  ['table 1', 'packing', people.packer.email],
  ['table 2', 'packing', people.packer.email],
  ['table 3', 'packing', people.packer.email],
] as const;

/**
 * A night in which everything goes wrong, and its tablets and servers as they are afterwards.
 *
 * The seed repeats the choices: what happens in which order, and which dice everybody throws. It does not
 * repeat the timing, and so not what a tablet shows when somebody taps it.
 */
export class Night {
  private calm = false;
  private readonly planner: Planner;
  private planning: Promise<void>[] = [];
  readonly tablets: WallTablet[] = [];
  readonly tally = new Tally();
  /** How often the planner had to save again, because of the chaos or a colleague. */
  plannedAgain = 0;
  /** What the planner gave up to save. */
  plansLost = 0;

  private constructor(
    readonly servers: Servers,
    readonly day: ChaosDay,
    private readonly random: Random,
  ) {
    this.planner = new Planner(this.url);
  }

  static async begin(seed: number): Promise<Night> {
    const servers = await Servers.open();
    try {
      const day = await servers.withDatabase((db) => fillChaosKitchen(db, DATE));
      await servers.startAll();
      const night = new Night(servers, day, new Random(seed));
      await night.planner.signIn({ email: people.head.email, password });
      await night.hangTablets();
      await night.rest(() => Promise.resolve(0));
      return night;
    } catch (error) {
      await servers.close();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.servers.ports[0]}`;
  }

  /** So many random things happen, one after the other; at last the servers run. */
  async happen(actions: number): Promise<void> {
    const pauses = this.random.branch('pauses');
    const order = schedule(actions, this.random.branch('schedule'));
    for (const [number, what] of order.entries()) {
      await bringAbout(what, this, this.random.branch(`action ${number}`));
      this.servers.assertNoneCrashed();
      await pause(pauses.between(0, LONGEST_PAUSE));
    }
    await this.startServers();
    await this.allPlanned();
    await this.makeUp();
  }

  /** The Wi-Fi works, nobody taps: every tablet comes to rest by itself. */
  async settle(revision: () => Promise<number>): Promise<void> {
    this.calm = true;
    this.servers.assertNoneCrashed();
    this.turnAllWifiOn();
    await this.rest(revision);
  }

  async end(): Promise<void> {
    for (const tablet of this.tablets) tablet.takeDown();
    await this.servers.close();
  }

  /** Lets the planner plan, while the night goes on. */
  plan(what: 'edit' | 'reopened week', random: Random): void {
    const { date, schoolIds } = this.day;
    const again = () => (this.plannedAgain += 1);
    const work =
      what === 'edit'
        ? this.planner.edit(date, schoolIds, random, again)
        : this.planner.reopenAndApprove(date, again);
    this.planning.push(
      work.then(
        () => this.tally.add(what),
        () => {
          this.plansLost += 1;
        },
      ),
    );
  }

  /** Starts the servers that do not run. */
  async startServers(): Promise<void> {
    this.tally.add('started server', await this.servers.startAll());
  }

  /**
   * What the night left out, because there was nothing to spoil or to acknowledge, happens before the
   * morning, among edits and taps that make it possible.
   */
  private async makeUp(): Promise<void> {
    for (let extra = 0; extra < MOST_EXTRAS; extra += 1) {
      const missing = this.tally.missing();
      if (missing.length === 0) return;
      this.turnAllWifiOn();
      const random = this.random.branch(`extra ${extra}`);
      const wanted = mishaps.filter((mishap) => missing.includes(mishap));
      const what = random.pick([...wanted, ...work]) ?? 'edit';
      await bringAbout(what, this, random);
      await this.allPlanned();
      await pause(LONGEST_PAUSE);
    }
  }

  private async allPlanned(): Promise<void> {
    await Promise.all(this.planning);
    this.planning = [];
  }

  private turnAllWifiOn(): void {
    for (const tablet of this.tablets) {
      if (tablet.network === 'on') continue;
      tablet.turnWifi('on');
      this.tally.add('network back');
    }
  }

  private async rest(revision: () => Promise<number>): Promise<void> {
    const deadline = Date.now() + SETTLES_WITHIN;
    for (;;) {
      const told = await revision();
      const restless = this.tablets.filter((tablet) => !tablet.isSettled(told));
      if (restless.length === 0) return;
      if (Date.now() > deadline)
        throw new Error(`not at rest: ${restless.map(({ standing }) => standing).join(', ')}`);
      await pause(200);
    }
  }

  private async hangTablets(): Promise<void> {
    for (const [index, [name, topic, email]] of staff.entries()) {
      this.tablets.push(
        await WallTablet.hang({
          name,
          topic,
          credentials: { email, password },
          date: DATE,
          random: this.random.branch(name),
          ports: this.servers.ports,
          server: index % this.servers.ports.length,
          tally: this.tally,
          calm: () => this.calm,
        }),
      );
    }
  }
}
