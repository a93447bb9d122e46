import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';

const INTERVAL = 60 * 60 * 1000;

/** Takes away what has expired: sessions, and counters of failed sign-ins. */
@Injectable()
export class SweepExpired implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SweepExpired.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.run().catch((error: unknown) => this.logger.warn(error));
    }, INTERVAL);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    await this.dataSource.query('DELETE FROM sessions WHERE expires_at <= now()');
    await this.dataSource.query('DELETE FROM sign_in_limits WHERE expire <= $1', [Date.now()]);
  }
}
