import { Injectable } from '@nestjs/common';
import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import { DatabaseListener } from './database-listener.js';

const REVISIONS = 'SELECT date, revision FROM board_revisions WHERE date = ANY ($1::date[])';

/** How often each day's board has changed, as the database says over the connection that tells of changes. */
@Injectable()
export class BoardRevisions {
  constructor(private readonly listener: DatabaseListener) {}

  /** The revisions of some days; 0 of one that was never shown. */
  async of(dates: readonly ServiceDate[]): Promise<Map<ServiceDate, number>> {
    const rows = await this.listener.query<{ date: ServiceDate; revision: number }>(REVISIONS, [
      dates,
    ]);
    const known = new Map(rows.map(({ date, revision }) => [date, revision]));
    return new Map(dates.map((date) => [date, known.get(date) ?? 0]));
  }
}
