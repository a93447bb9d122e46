import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { Env } from '../../env.js';
import type { BoardName } from './board-statements.js';

export type BoardSettings = Pick<Env, 'featurePortionSize' | 'safeHours' | 'stackSize'>;

/**
 * Weak, because a board's serverTime differs from answer to answer. The settings that a board shows
 * are part of it: which sizes there are, the kitchen's hours and stacks.
 */
export function boardEtag(
  board: BoardName,
  date: ServiceDate,
  revision: number,
  { featurePortionSize, safeHours, stackSize }: BoardSettings,
): string {
  const settings = {
    cooking: featurePortionSize ? '' : '-large',
    packing: featurePortionSize ? '' : '-large',
    floor: `-${safeHours}h-${stackSize}`,
  };
  return `W/"${board}-${date}-${revision}${settings[board]}"`;
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
