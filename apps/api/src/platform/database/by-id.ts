import { Raw } from 'typeorm';

/**
 * The record with an id, whatever an adopted database keeps ids as: one that is too large for its
 * column names nothing, as any other that is not there.
 */
export function byId(id: number) {
  return { id: Raw((column) => `${column} = CAST(:id AS int8)`, { id }) };
}
