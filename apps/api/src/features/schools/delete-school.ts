import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';

const IS_PLANNED_FOR = `
  SELECT EXISTS (SELECT FROM menu_item_school_allocations WHERE school_id = $1) AS "isPlannedFor"`;

/**
 * Deletes a school that nothing was ever planned for. The database itself refuses any other, unless it
 * was adopted without that foreign key.
 */
@Injectable()
export class DeleteSchool {
  constructor(private readonly dataSource: DataSource) {}

  async run(id: number): Promise<void> {
    const [asked] = await this.dataSource.query<{ isPlannedFor: boolean }[]>(IS_PLANNED_FOR, [id]);
    if (asked?.isPlannedFor) throw new Refusal('IN_USE');
    const { affected } = await this.dataSource.manager.delete(StoredSchool, id);
    if (affected === 0) throw new Refusal('NOT_FOUND');
  }
}
