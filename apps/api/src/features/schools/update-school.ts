import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import type { School, SchoolUpdate } from '@porsi/shared/schools/school';
import { lockVersion } from '../../platform/database/lock-version.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readDepartures, setDeparture } from './departures.js';
import { GetSchool } from './get-school.js';
import { presentSchool } from './present-school.js';

// Its version counts an edit of what is kept beside the school too, and an edit of both once.
const COUNT_EDIT = 'UPDATE schools SET updated_at = now() WHERE id = $1 AND version = $2';

@Injectable()
export class UpdateSchool {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly getSchool: GetSchool,
  ) {}

  async run(id: number, { version, departureTime, ...input }: SchoolUpdate): Promise<School> {
    await this.unitOfWork.run(async (tx) => {
      await lockVersion(tx, StoredSchool, { id, version }, async (stored) =>
        presentSchool(stored, await readDepartures(tx, [id])),
      );
      await tx.update(StoredSchool, id, input);
      const moved = await setDeparture(tx, id, departureTime);
      if (moved) await tx.query(COUNT_EDIT, [id, version]);
    });
    return this.getSchool.run(id);
  }
}
