import { expect } from 'vitest';

/** Any instant as the contract writes it. */
export const anInstant: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** Any number. */
export const aNumber: unknown = expect.any(Number);

/** An object with at least these members. */
export function withMembers(members: object): unknown {
  return expect.objectContaining(members);
}

/** A list with at least these entries. */
export function withEntries(...entries: unknown[]): unknown {
  return expect.arrayContaining(entries);
}

/** Texts in order, for lists whose order says nothing. */
export function sorted(texts: readonly string[]): string[] {
  return [...texts].sort();
}
