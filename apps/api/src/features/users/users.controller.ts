import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ListOf } from '@porsi/shared/http/page';
import { User, UserInput, UserQuery, UserUpdate } from '@porsi/shared/users/user';
import { Allow } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { PathId } from '../../platform/http/path-id.js';
import { CreateUser } from './create-user.js';
import { GetUser } from './get-user.js';
import { ListUsers } from './list-users.js';
import { UpdateUser } from './update-user.js';

@Controller('api/users')
export class UsersController {
  constructor(
    private readonly listUsers: ListUsers,
    private readonly getUser: GetUser,
    private readonly createUser: CreateUser,
    private readonly updateUser: UpdateUser,
  ) {}

  @Get()
  @Allow('users.manage')
  @Answers(200, ListOf(User))
  list(@Query({ schema: UserQuery }) query: UserQuery): Promise<ListOf<User>> {
    return this.listUsers.run(query);
  }

  @Post()
  @Allow('users.manage')
  @Answers(201, User, 'DUPLICATE')
  create(@Body({ schema: UserInput }) input: UserInput): Promise<User> {
    return this.createUser.run(input);
  }

  @Get(':id')
  @Allow('users.manage')
  @Answers(200, User)
  get(@PathId() id: number): Promise<User> {
    return this.getUser.run(id);
  }

  @Put(':id')
  @Allow('users.manage')
  @Answers(200, User, 'VERSION_CONFLICT', 'DUPLICATE', 'IN_USE')
  update(
    @PathId() id: number,
    @Body({ schema: UserUpdate }) input: UserUpdate,
    @CurrentUser() actor: Actor,
  ): Promise<User> {
    return this.updateUser.run(id, input, actor);
  }
}
