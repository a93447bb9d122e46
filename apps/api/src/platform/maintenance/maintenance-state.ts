import { Injectable, Logger } from '@nestjs/common';
import { readMaintenance } from '@porsi/db/maintenance';
import { may } from '@porsi/shared/auth/roles';
import {
  maintenanceAt,
  retryAfter,
  type Maintenance,
  type MaintenanceWindow,
} from '@porsi/shared/maintenance/maintenance';
import { DataSource } from 'typeorm';
import { Refusal } from '../http/refusal.js';
import { DatabaseListener } from '../realtime/database-listener.js';

/** PostgreSQL says when the window changes; should that get lost, it is read again after so many milliseconds. */
const LONGEST_MEMORY = 5_000;

/** Whether a maintenance is announced or under way; known without a query for every request. */
@Injectable()
export class MaintenanceState {
  private readonly logger = new Logger(MaintenanceState.name);
  private reading: Promise<MaintenanceWindow | undefined> | undefined;
  private known: MaintenanceWindow | undefined;
  private readAt = 0;

  constructor(
    listener: DatabaseListener,
    private readonly dataSource: DataSource,
  ) {
    listener.on('porsi_maintenance', () => this.forget());
    listener.onReconnect(() => this.forget());
  }

  async now(): Promise<Maintenance | null> {
    const now = new Date();
    if (this.reading === undefined || now.getTime() - this.readAt > LONGEST_MEMORY) {
      this.readAt = now.getTime();
      this.reading = this.read();
    }
    return maintenanceAt(await this.reading, now);
  }

  /**
   * Lets the switch's own people in, others only while there is no maintenance.
   *
   * @param roleOf asked only when it matters
   * @throws Refusal MAINTENANCE
   */
  async admit(roleOf: () => Promise<string | undefined>): Promise<void> {
    const maintenance = await this.now();
    if (!maintenance?.active || may((await roleOf()) ?? '', 'maintenance.switch')) return;
    throw new Refusal('MAINTENANCE', { retryAfter: retryAfter(maintenance, new Date()) });
  }

  /** Has the next question read it again; the process that changed it need not wait to hear of that. */
  forget(): void {
    this.reading = undefined;
  }

  /** A database that does not answer has ended no maintenance. */
  private async read(): Promise<MaintenanceWindow | undefined> {
    try {
      this.known = await readMaintenance(this.dataSource);
    } catch (error) {
      this.logger.warn(error);
    }
    return this.known;
  }
}
