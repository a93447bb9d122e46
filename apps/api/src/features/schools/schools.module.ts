import { Module } from '@nestjs/common';
import { CreateSchool } from './create-school.js';
import { DeleteSchool } from './delete-school.js';
import { GetSchool } from './get-school.js';
import { ListSchools } from './list-schools.js';
import { SchoolsController } from './schools.controller.js';
import { UpdateSchool } from './update-school.js';

@Module({
  controllers: [SchoolsController],
  providers: [CreateSchool, DeleteSchool, GetSchool, ListSchools, UpdateSchool],
})
export class SchoolsModule {}
