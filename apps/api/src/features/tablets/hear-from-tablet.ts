import { Injectable } from '@nestjs/common';
import type { TabletReport } from '@porsi/shared/tablets/tablet';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';

const HEAR = `
  UPDATE kds_tablets SET last_seen_at = now(), app_version = $2, battery = $3
  WHERE user_id = $1 AND revoked_at IS NULL`;

/** Remembers that a tablet is there, with which version and how much charge. */
@Injectable()
export class HearFromTablet {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Refusal FORBIDDEN to everyone who is no tablet */
  async run({ version, battery }: TabletReport, actor: Actor): Promise<void> {
    const [, heard] = await this.dataSource.query<[object[], number]>(HEAR, [
      actor.id,
      version,
      battery ?? null,
    ]);
    if (heard === 0) throw new Refusal('FORBIDDEN');
  }
}
