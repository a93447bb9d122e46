import { OperatorError } from '@porsi/db/operator-error';

export interface Aftermath {
  /** Lines for people, below the error and its way out. */
  readonly lines: readonly string[];
  /** The same for machines. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Work of several steps that came to a stop in one of them. `cause` says why; its kind gives the exit code. */
export class Stopped extends OperatorError {
  override readonly name = 'Stopped';

  constructor(
    cause: unknown,
    readonly aftermath: Aftermath,
  ) {
    const known = cause instanceof OperatorError ? cause : undefined;
    super(
      cause instanceof Error ? cause.message : String(cause),
      known?.wayOut ?? 'run it again with --verbose for the details',
      { cause, details: known?.details ?? [] },
    );
  }
}
