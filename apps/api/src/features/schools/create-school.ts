import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import type { School, SchoolInput } from '@porsi/shared/schools/school';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { setDeparture } from './departures.js';
import { GetSchool } from './get-school.js';

@Injectable()
export class CreateSchool {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly getSchool: GetSchool,
  ) {}

  async run({
    studentCountGrade1To3 = 0,
    studentCountGrade4To6 = 0,
    departureTime,
    ...input
  }: SchoolInput): Promise<School> {
    const studentCount = input.studentCount ?? studentCountGrade1To3 + studentCountGrade4To6;
    const school = { ...input, studentCount, studentCountGrade1To3, studentCountGrade4To6 };
    const id = await this.unitOfWork.run(async (tx) => {
      const stored = await tx.save(tx.create(StoredSchool, school));
      await setDeparture(tx, stored.id, departureTime);
      return stored.id;
    });
    return this.getSchool.run(id);
  }
}
