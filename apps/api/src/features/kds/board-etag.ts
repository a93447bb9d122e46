import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { BoardName } from './board-statements.js';

/**
 * Weak, because a board's serverTime differs from answer to answer. The feature flag is part of it:
 * it decides what the board says about sizes.
 */
export function boardEtag(
  board: BoardName,
  date: ServiceDate,
  revision: number,
  featurePortionSize: boolean,
): string {
  return `W/"${board}-${date}-${revision}${featurePortionSize ? '' : '-large'}"`;
}

/** An entity tag as RFC 9110 spells it; its opaque part may hold commas. */
const ENTITY_TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/** Whether an If-None-Match header names this tag, compared weakly (RFC 9110, section 13.1.2). */
export function namesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return [...header.matchAll(ENTITY_TAG)].some(([, tag]) => tag === opaque);
}
