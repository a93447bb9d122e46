import type { RunRecord, StepEntry, StepState } from './run-record.js';
import type { StepName, StepResults } from './step-results.js';

export interface StepFailure {
  readonly state: Extract<StepState, 'failed' | 'interrupted'>;
  readonly message: string;
  readonly wayOut: string;
}

/** The record of a run, written to its file with every change. */
export class KeptRecord {
  /**
   * @param write stores a record whole
   * @param clock the time
   * @param hide takes passwords out of what errors say
   */
  constructor(
    private current: RunRecord,
    private readonly write: (record: RunRecord) => Promise<void>,
    private readonly surroundings: {
      readonly clock: () => Date;
      readonly hide: (text: string) => string;
    },
  ) {}

  get record(): RunRecord {
    return this.current;
  }

  entryOf(name: StepName): StepEntry {
    const entry = this.current.steps.find((step) => step.name === name);
    if (entry === undefined) throw new Error(`the record has no step ${name}`);
    return entry;
  }

  resultOf<Name extends StepName>(name: Name): StepResults[Name] | undefined {
    return this.current.results[name];
  }

  begin(name: StepName): Promise<void> {
    const { attempts } = this.entryOf(name);
    return this.store(
      this.withEntry(name, {
        state: 'running',
        attempts: attempts + 1,
        from: this.now(),
        to: null,
        seconds: null,
        error: null,
      }),
    );
  }

  keep<Name extends StepName>(name: Name, result: StepResults[Name]): Promise<void> {
    return this.store({ ...this.current, results: { ...this.current.results, [name]: result } });
  }

  end<Name extends StepName>(
    name: Name,
    seconds: number,
    result: StepResults[Name],
  ): Promise<void> {
    const done = this.withEntry(name, { state: 'done', to: this.now(), seconds });
    return this.store({ ...done, results: { ...done.results, [name]: result } });
  }

  fail(name: StepName, seconds: number, { state, ...said }: StepFailure): Promise<void> {
    const { hide } = this.surroundings;
    const error = { message: hide(said.message), wayOut: hide(said.wayOut) };
    const entry = { state, to: this.now(), seconds, error };
    return this.store({ ...this.withEntry(name, entry), state });
  }

  /** Writes it as it was opened, before anything is done. */
  begun(): Promise<void> {
    return this.store(this.current);
  }

  /** The last word of this sitting: how the run stands. */
  close(state: RunRecord['state']): Promise<void> {
    const sittings = this.current.sittings.map((sitting, index, all) =>
      index === all.length - 1 ? { ...sitting, to: this.now() } : sitting,
    );
    return this.store({ ...this.current, state, sittings });
  }

  private withEntry(name: StepName, change: Partial<StepEntry>): RunRecord {
    const steps = this.current.steps.map((step) =>
      step.name === name ? { ...step, ...change } : step,
    );
    return { ...this.current, steps };
  }

  private async store(record: RunRecord): Promise<void> {
    this.current = record;
    await this.write(record);
  }

  private now(): string {
    return this.surroundings.clock().toISOString();
  }
}
