import { Module } from '@nestjs/common';
import { CreateUser } from './create-user.js';
import { GetUser } from './get-user.js';
import { ListUsers } from './list-users.js';
import { UpdateUser } from './update-user.js';
import { UsersController } from './users.controller.js';

@Module({
  controllers: [UsersController],
  providers: [CreateUser, GetUser, ListUsers, UpdateUser],
})
export class UsersModule {}
