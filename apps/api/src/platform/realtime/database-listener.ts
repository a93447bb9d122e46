import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
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
    const result = await client.query<Row>(text, values);
    return result.rows;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect(FIRST_PAUSE);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(pause: number): Promise<void> {
    const { options } = (this.dataSource.driver as PostgresDriver).master as pg.Pool;
    const client = new pg.Client({ ...options, query_timeout: ANSWER_WITHIN });
    let broken = false;
    const onBroken = (error?: Error) => {
      if (broken) return;
      broken = true;
      if (this.client === client) this.client = undefined;
      client.end().catch(() => undefined);
      this.connectLater(pause, error);
    };
    client.on('error', onBroken);
    client.on('end', () => onBroken());
    client.on('notification', ({ channel, payload = '' }) => this.channels.get(channel)?.(payload));
    try {
      await client.connect();
      for (const channel of this.channels.keys()) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      onBroken(error instanceof Error ? error : undefined);
      return;
    }
    this.client = client;
    for (const act of this.reconnected) act();
  }

  private connectLater(pause: number, error?: Error): void {
    if (this.closed) return;
    this.logger.warn(`not listening to the database: ${error?.message ?? 'the connection ended'}`);
    this.retry = setTimeout(() => void this.connect(Math.min(pause * 2, LONGEST_PAUSE)), pause);
  }
}
