/**
 * The embedded database cannot be used. `message` is one line that says what is wrong,
 * `wayOut` one line that says what a person can do about it; neither holds a secret.
 */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';

  constructor(
    message: string,
    readonly wayOut: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
