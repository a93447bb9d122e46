import { Injectable } from '@nestjs/common';
import { User as StoredUser } from '@porsi/db/entities/user';
import { hashPassword } from '@porsi/db/passwords';
import type { User, UserInput } from '@porsi/shared/users/user';
import { DataSource } from 'typeorm';
import { GetUser } from './get-user.js';

@Injectable()
export class CreateUser {
  constructor(
    private readonly dataSource: DataSource,
    private readonly getUser: GetUser,
  ) {}

  async run({ password, ...input }: UserInput): Promise<User> {
    const user = { ...input, passwordHash: await hashPassword(password) };
    const { manager } = this.dataSource;
    const { id } = await manager.save(manager.create(StoredUser, user));
    return this.getUser.run(id);
  }
}
