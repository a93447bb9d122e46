import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FleetOrder, FleetReport } from './fleet-messages.js';

const script = fileURLToPath(new URL('./fleet-process.js', import.meta.url));

const PATIENCE = 60_000;

/** A crowd of tablets in a process of its own, and what it has told until now. */
export class Fleet {
  /** The newest revision that each tablet has, and when it came. */
  readonly newest = new Map<number, { revision: number; at: number }>();
  readonly reports: (Omit<FleetReport, 'arrivals'> & { at: number })[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly child = fork(script);

  /** @param onArrival hears of every board that a tablet gets */
  constructor(
    order: FleetOrder,
    private readonly onArrival: (arrival: FleetReport['arrivals'][number]) => void,
  ) {
    this.child.send(order);
    this.child.on('message', (report: FleetReport) => this.take(report));
    this.child.once('exit', () => this.wake());
  }

  /** Resolves when so many tablets have a board of this revision or a newer one; in vain after a minute. */
  async have(revision: number, tablets: number): Promise<void> {
    const tooLate = AbortSignal.timeout(PATIENCE);
    tooLate.addEventListener('abort', () => this.wake());
    for (;;) {
      const there = [...this.newest.values()].filter((board) => board.revision >= revision);
      if (there.length >= tablets) return;
      if (tooLate.aborted)
        throw new Error(`${there.length} of ${tablets} tablets have got revision ${revision}`);
      if (this.child.exitCode !== null)
        throw new Error(`the fleet ended with ${this.child.exitCode}`);
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Forgets which boards came; the tablets keep theirs. */
  forget(): void {
    this.newest.clear();
    this.reports.length = 0;
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }

  private take({ arrivals, requests, live }: FleetReport): void {
    this.reports.push({ requests, live, at: Date.now() });
    for (const arrival of arrivals) {
      this.newest.set(arrival.tablet, arrival);
      this.onArrival(arrival);
    }
    this.wake();
  }

  private wake(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}
