import type { ListOf, PageQuery } from '@porsi/shared/http/page';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { byName } from './by-name.sql.js';

/** One page of a query, sorted by a column that holds names, and how many records there are in all. */
export async function listPage<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  sortBy: string,
  { page, pageSize }: PageQuery,
): Promise<ListOf<Entity>> {
  const [items, total] = await query
    .orderBy(byName(sortBy))
    .addOrderBy(`${query.alias}.id`)
    .offset((page - 1) * pageSize)
    .limit(pageSize)
    .getManyAndCount();
  return { items, total };
}
