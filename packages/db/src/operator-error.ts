/**
 * An error that a person can act on. `message` is one line that says what is wrong, `wayOut` one
 * line that says what to do about it; neither holds a secret. The technical error is the `cause`.
 */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';

  constructor(
    message: string,
    readonly wayOut: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
