import { Injectable } from '@nestjs/common';
import { User as StoredUser } from '@porsi/db/entities/user';
import type { User } from '@porsi/shared/users/user';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';
import { isPerson } from './is-person.js';
import { presentUser } from './present-user.js';

@Injectable()
export class GetUser {
  constructor(private readonly dataSource: DataSource) {}

  async run(id: number): Promise<User> {
    const stored = await this.dataSource
      .createQueryBuilder(StoredUser, 'account')
      .where('account.id = CAST(:id AS int8)', { id })
      .andWhere(isPerson('account'))
      .getOne();
    if (!stored) throw new Refusal('NOT_FOUND');
    return presentUser(stored);
  }
}
