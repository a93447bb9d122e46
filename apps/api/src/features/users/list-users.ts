import { Injectable } from '@nestjs/common';
import { User as StoredUser } from '@porsi/db/entities/user';
import type { ListOf } from '@porsi/shared/http/page';
import type { User, UserQuery } from '@porsi/shared/users/user';
import { DataSource } from 'typeorm';
import { whereContains } from '../../platform/database/contains-text.js';
import { listPage } from '../../platform/database/list-page.js';
import { isPerson } from './is-person.js';
import { presentUser } from './present-user.js';

@Injectable()
export class ListUsers {
  constructor(private readonly dataSource: DataSource) {}

  async run(asked: UserQuery): Promise<ListOf<User>> {
    const query = this.dataSource.createQueryBuilder(StoredUser, 'account');
    query.where(isPerson('account'));
    whereContains(query, ['account.fullName', 'account.email'], asked.q);
    const { items, total } = await listPage(query, 'account.fullName', asked);
    return { items: items.map(presentUser), total };
  }
}
