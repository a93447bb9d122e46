import type { Phase } from './rehearsal-record.js';

/** Measures phases that follow each other: one ends when the next begins. */
export class PhaseTimes {
  private readonly ended: Phase[] = [];
  private current: { title: string; began: number } | undefined;

  constructor(private readonly onPhase: (title: string) => void) {}

  begin(title: string): void {
    this.end();
    this.current = { title, began: performance.now() };
    this.onPhase(title);
  }

  end(): void {
    if (this.current === undefined) return;
    const { title, began } = this.current;
    this.ended.push({ title, seconds: (performance.now() - began) / 1000 });
    this.current = undefined;
  }

  get phases(): readonly Phase[] {
    return this.ended;
  }
}
