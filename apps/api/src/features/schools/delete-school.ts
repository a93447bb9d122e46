import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';

/** Deletes a school that nothing was ever planned for; the database itself refuses any other. */
@Injectable()
export class DeleteSchool {
  constructor(private readonly dataSource: DataSource) {}

  async run(id: number): Promise<void> {
    const { affected } = await this.dataSource.manager.delete(StoredSchool, id);
    if (affected === 0) throw new Refusal('NOT_FOUND');
  }
}
