import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import type { ListOf } from '@porsi/shared/http/page';
import type { School, SchoolQuery } from '@porsi/shared/schools/school';
import { DataSource } from 'typeorm';
import { whereContains } from '../../platform/database/contains-text.js';
import { listPage } from '../../platform/database/list-page.js';
import { readDepartures } from './departures.js';
import { presentSchool } from './present-school.js';

@Injectable()
export class ListSchools {
  constructor(private readonly dataSource: DataSource) {}

  async run(asked: SchoolQuery): Promise<ListOf<School>> {
    const query = this.dataSource.createQueryBuilder(StoredSchool, 'school');
    whereContains(query, ['school.name'], asked.q);
    if (asked.category) query.andWhere('school.category = :category', { category: asked.category });
    if (asked.active !== undefined)
      query.andWhere('school.isActive = :active', { active: asked.active });
    const { items, total } = await listPage(query, 'school.name', asked);
    const ids = items.map(({ id }) => id);
    const departures = await readDepartures(this.dataSource, ids);
    return { items: items.map((school) => presentSchool(school, departures)), total };
  }
}
