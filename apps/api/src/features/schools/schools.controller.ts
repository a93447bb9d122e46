import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ListOf } from '@porsi/shared/http/page';
import { School, SchoolInput, SchoolQuery, SchoolUpdate } from '@porsi/shared/schools/school';
import { Allow } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { PathId } from '../../platform/http/path-id.js';
import { CreateSchool } from './create-school.js';
import { DeleteSchool } from './delete-school.js';
import { GetSchool } from './get-school.js';
import { ListSchools } from './list-schools.js';
import { UpdateSchool } from './update-school.js';

@Controller('api/schools')
export class SchoolsController {
  constructor(
    private readonly listSchools: ListSchools,
    private readonly getSchool: GetSchool,
    private readonly createSchool: CreateSchool,
    private readonly updateSchool: UpdateSchool,
    private readonly deleteSchool: DeleteSchool,
  ) {}

  @Get()
  @Allow('schools.manage')
  @Answers(200, ListOf(School))
  list(@Query({ schema: SchoolQuery }) query: SchoolQuery): Promise<ListOf<School>> {
    return this.listSchools.run(query);
  }

  @Post()
  @Allow('schools.manage')
  @Answers(201, School)
  create(@Body({ schema: SchoolInput }) input: SchoolInput): Promise<School> {
    return this.createSchool.run(input);
  }

  @Get(':id')
  @Allow('schools.manage')
  @Answers(200, School)
  get(@PathId() id: number): Promise<School> {
    return this.getSchool.run(id);
  }

  @Put(':id')
  @Allow('schools.manage')
  @Answers(200, School, 'VERSION_CONFLICT', 'IN_USE')
  update(
    @PathId() id: number,
    @Body({ schema: SchoolUpdate }) input: SchoolUpdate,
  ): Promise<School> {
    return this.updateSchool.run(id, input);
  }

  @Delete(':id')
  @Allow('schools.manage')
  @Answers(204, null, 'IN_USE')
  delete(@PathId() id: number, @CurrentUser() actor: Actor): Promise<void> {
    return this.deleteSchool.run(id, actor);
  }
}
