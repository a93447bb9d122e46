import { Injectable } from '@nestjs/common';
import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import { Batched } from '../database/batched.js';
import { DatabaseListener } from './database-listener.js';

const REVISIONS = 'SELECT date, revision FROM board_revisions WHERE date = ANY ($1::date[])';

/** How often each day's board has changed, as the database says over the connection that tells of changes. */
@Injectable()
export class BoardRevisions {
  private readonly revisions = new Batched<ServiceDate, number>(async (dates) => {
    const rows = await this.listener.query<{ date: ServiceDate; revision: number }>(REVISIONS, [
      dates,
    ]);
    return new Map(rows.map(({ date, revision }) => [date, revision]));
  });

  constructor(private readonly listener: DatabaseListener) {}

  /** The revision of a day, 0 of one that was never shown; of all who ask at once with one query. */
  async of(date: ServiceDate): Promise<number> {
    return (await this.revisions.get(date)) ?? 0;
  }

  /** The revisions of some days. */
  async ofAll(dates: readonly ServiceDate[]): Promise<Map<ServiceDate, number>> {
    const revisions = await Promise.all(dates.map((date) => this.of(date)));
    return new Map(dates.map((date, index) => [date, revisions[index] ?? 0]));
  }
}
