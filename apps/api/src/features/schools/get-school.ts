import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import type { School } from '@porsi/shared/schools/school';
import { DataSource } from 'typeorm';
import { byId } from '../../platform/database/by-id.js';
import { Refusal } from '../../platform/http/refusal.js';
import { readDepartures } from './departures.js';
import { presentSchool } from './present-school.js';

@Injectable()
export class GetSchool {
  constructor(private readonly dataSource: DataSource) {}

  async run(id: number): Promise<School> {
    const stored = await this.dataSource.manager.findOneBy(StoredSchool, byId(id));
    if (!stored) throw new Refusal('NOT_FOUND');
    return presentSchool(stored, await readDepartures(this.dataSource, [id]));
  }
}
