import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;
/** A connection that does not answer for so long counts as broken; milliseconds. */
const ANSWER_WITHIN = 5_000;

type Hear = (payload: string) => void;

/**
 * The process's own connection to PostgreSQL's notifications, which are the bus between API
 * processes: delivered after the commit, in the order of commits. It connects again when it breaks.
 */
@Injectable()
export class DatabaseListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DatabaseListener.name);
  private readonly channels = new Map<string, Hear>();
  private readonly reconnected = new Set<() => void>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE;
  private closed = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Calls `hear` for every notification on a channel; to be said before the application starts. */
  on(channel: string, hear: Hear): void {
    this.channels.set(channel, hear);
  }

  /** Calls `act` when listening begins anew: what was said in between is lost. */
  onReconnect(act: () => void): void {
    this.reconnected.add(act);
  }

  /**
   * Asks over the very connection that notifications come on, so that an answer proves it.
   *
   * @throws when there is no connection, or no answer in time
   */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    const { client } = this;
    if (!client) throw new Error('not listening');
    try {
      const { rows } = await client.query<Row>(text, values);
      return rows;
    } catch (error) {
      // Silence is a broken connection; what PostgreSQL itself refuses is not.
      if (!(error instanceof pg.DatabaseError)) void client.end().catch(() => undefined);
      throw error;
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const { options } = (this.dataSource.driver as PostgresDriver).master as pg.Pool;
    const client = new pg.Client({
      ...options,
      // The pool hides it from a spread.
      password: options.password,
      query_timeout: ANSWER_WITHIN,
      // Tablets that come at once ask at once.
      pipeline: true,
    });
    client.on('error', () => undefined).once('end', () => this.connectLater(client));
    client.on('notification', ({ channel, payload = '' }) => this.channels.get(channel)?.(payload));
    try {
      await client.connect();
      for (const channel of this.channels.keys()) await client.query(`LISTEN ${channel}`);
    } catch (error) {
      this.logger.warn(`cannot listen to the database: ${String(error)}`);
      await client.end().catch(() => undefined);
      return;
    }
    if (this.closed) return client.end();
    this.client = client;
    this.pause = FIRST_PAUSE;
    for (const act of this.reconnected) act();
  }

  private connectLater(client: pg.Client): void {
    if (this.client === client) this.client = undefined;
    if (this.closed) return;
    this.retry = setTimeout(() => void this.connect(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}
