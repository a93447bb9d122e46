import { Injectable, Logger } from '@nestjs/common';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { DataSource } from 'typeorm';
import type { Readiness } from './health.js';

/** Ready: the database answers, and no migration is pending. */
@Injectable()
export class CheckReadiness {
  private readonly logger = new Logger(CheckReadiness.name);

  constructor(private readonly dataSource: DataSource) {}

  async run(): Promise<Readiness> {
    const missing = await this.missing();
    return missing.length === 0 ? { status: 'ok' } : { status: 'unavailable', missing };
  }

  private async missing(): Promise<string[]> {
    try {
      return (await pendingMigrations(this.dataSource)).map(({ name }) => `migration ${name}`);
    } catch (error) {
      this.logger.warn(error);
      return ['database'];
    }
  }
}
