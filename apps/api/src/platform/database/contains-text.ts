import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Keeps the records that hold a text in one of some columns, without regard to case; no text keeps all. */
export function whereContains<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  columns: readonly string[],
  text: string | undefined,
): void {
  const sought = text?.trim();
  if (!sought) return;
  const anywhere = columns.map((column) => `position(lower(:sought) IN lower(${column})) > 0`);
  query.andWhere(`(${anywhere.join(' OR ')})`, { sought });
}
