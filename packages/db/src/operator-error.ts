export interface OperatorErrorOptions extends ErrorOptions {
  /** Everything that was found, a line each, when it is more than the message can say. */
  readonly details?: readonly string[];
}

/**
 * An error that a person can act on. `message` is one line that says what is wrong, `wayOut` one
 * line that says what to do about it; neither holds a secret. The technical error is the `cause`.
 */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
  readonly details: readonly string[];

  constructor(
    message: string,
    readonly wayOut: string,
    { details = [], ...options }: OperatorErrorOptions = {},
  ) {
    super(message, options);
    this.details = details;
  }
}
