/**
 * Why no answer came: `unreachable` (no connection, or something answered that is not this
 * product, such as a proxy), `timeout`, or `aborted` by the caller itself.
 */
export type NetworkFailure = 'unreachable' | 'timeout' | 'aborted';

/** No answer of the server: whether it did what was asked is unknown. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';

  constructor(
    readonly reason: NetworkFailure,
    options?: { cause: unknown },
  ) {
    super(`No answer from the server: ${reason}`, options);
  }
}
