import type { ListOf, PageQuery } from '@porsi/shared/http/page';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** How Indonesian sorts names, whatever the database's own collation is. */
export const INDONESIAN = '"id-x-icu"';

/** One page of a query, sorted by a column as Indonesian sorts, and how many records there are in all. */
export async function listPage<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  sortBy: string,
  { page, pageSize }: PageQuery,
): Promise<ListOf<Entity>> {
  const [items, total] = await query
    .orderBy(`${sortBy} COLLATE ${INDONESIAN}`)
    .addOrderBy(`${query.alias}.id`)
    .offset((page - 1) * pageSize)
    .limit(pageSize)
    .getManyAndCount();
  return { items, total };
}
