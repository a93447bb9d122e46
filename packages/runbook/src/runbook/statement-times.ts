import type { MigrationStep } from '@porsi/db/migrations/step-migration';
import type { StatementReport } from './step-results.js';

/** Measures the statements of a migration as its listeners tell of them. */
export class StatementTimes {
  private readonly measured: StatementReport[];
  private began = 0;

  /** @param earlier those of an attempt that was broken off */
  constructor(
    private readonly clock: () => Date,
    earlier: readonly StatementReport[] = [],
  ) {
    this.measured = [...earlier];
  }

  get statements(): readonly StatementReport[] {
    return [...this.measured];
  }

  /** @returns whether it is another attempt at the statement that began last, and met a lock */
  begin({ title, lock, sql }: MigrationStep, migration: string): boolean {
    const last = this.measured.at(-1);
    const again = last?.seconds === null && last.title === title && last.migration === migration;
    if (again) this.measured.pop();
    this.measured.push({
      migration,
      title,
      lock,
      sql: sql.trim(),
      beganAt: this.clock().toISOString(),
      attempts: again ? last.attempts + 1 : 1,
      seconds: null,
    });
    this.began = performance.now();
    return again;
  }

  end(): void {
    const last = this.measured.pop();
    if (last) this.measured.push({ ...last, seconds: (performance.now() - this.began) / 1000 });
  }
}
