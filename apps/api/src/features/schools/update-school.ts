import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import type { School, SchoolUpdate } from '@porsi/shared/schools/school';
import { lockVersion } from '../../platform/database/lock-version.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { GetSchool } from './get-school.js';
import { presentSchool } from './present-school.js';

@Injectable()
export class UpdateSchool {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly getSchool: GetSchool,
  ) {}

  async run(id: number, { version, ...input }: SchoolUpdate): Promise<School> {
    await this.unitOfWork.run(async (tx) => {
      await lockVersion(tx, StoredSchool, { id, version }, presentSchool);
      await tx.update(StoredSchool, id, input);
    });
    return this.getSchool.run(id);
  }
}
