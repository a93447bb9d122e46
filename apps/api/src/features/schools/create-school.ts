import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import type { School, SchoolInput } from '@porsi/shared/schools/school';
import { DataSource } from 'typeorm';
import { GetSchool } from './get-school.js';

@Injectable()
export class CreateSchool {
  constructor(
    private readonly dataSource: DataSource,
    private readonly getSchool: GetSchool,
  ) {}

  async run({
    studentCountGrade1To3 = 0,
    studentCountGrade4To6 = 0,
    ...input
  }: SchoolInput): Promise<School> {
    const studentCount = input.studentCount ?? studentCountGrade1To3 + studentCountGrade4To6;
    const school = { ...input, studentCount, studentCountGrade1To3, studentCountGrade4To6 };
    const { manager } = this.dataSource;
    const { id } = await manager.save(manager.create(StoredSchool, school));
    return this.getSchool.run(id);
  }
}
