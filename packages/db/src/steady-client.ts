import pg from 'pg';

/**
 * A connection whose loss ends no process. A pool stops to listen to a connection when it hands it over,
 * and its new owner begins a moment later; the server's farewell may have come in the same packet as the
 * answer that made the connection free, and Node ends a process for an error that nobody listens to.
 * Who uses the connection hears of its loss with the next statement.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
