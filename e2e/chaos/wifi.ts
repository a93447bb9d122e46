import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * `on`: carries everything · `cut`: connections break and new ones are refused · `silent`: nothing
 * comes through, and nobody is told.
 */
export type WifiState = 'on' | 'cut' | 'silent';

/** The way of one tablet to the servers: a TCP relay that a test can break. */
export class Wifi {
  private readonly pairs = new Map<Socket, Socket>();
  state: WifiState = 'on';

  private constructor(
    private readonly relay: Server,
    readonly url: string,
  ) {}

  /** @param port of the server that a new connection goes to; asked each time */
  static async open(port: () => number): Promise<Wifi> {
    const relay = createServer((near) => wifi.carry(near, port()));
    relay.listen(0, '127.0.0.1');
    await once(relay, 'listening');
    const address = relay.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const wifi = new Wifi(relay, `http://127.0.0.1:${address.port}`);
    return wifi;
  }

  turn(state: WifiState): void {
    this.state = state;
    if (state === 'silent') {
      for (const [near, far] of this.pairs) {
        near.unpipe();
        far.unpipe();
      }
      return;
    }
    // What had been silent is broken: no TCP connection could go on with a hole in it.
    for (const [near, far] of this.pairs) {
      near.destroy();
      far.destroy();
    }
  }

  close(): void {
    this.turn('cut');
    this.relay.close();
  }

  private carry(near: Socket, port: number): void {
    near.on('error', () => near.destroy());
    if (this.state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    far.on('error', () => near.destroy());
    this.pairs.set(near, far);
    near.once('close', () => {
      this.pairs.delete(near);
      far.destroy();
    });
    far.once('close', () => near.destroy());
    if (this.state === 'silent') return;
    near.pipe(far);
    far.pipe(near);
  }
}
