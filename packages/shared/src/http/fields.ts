import { z } from 'zod';
import { asCode } from './zod-issues.js';

/** A stored record's id, as an answer shows it. */
export const Id = z.int();

/** The version of a record that an edit was made from. */
export const Version = z.int(asCode('NUMBER_INVALID')).min(0, asCode('NUMBER_INVALID'));

/** An instant, ISO 8601 in UTC. There was no year 0, and PostgreSQL knows none. */
export const Instant = z.iso.datetime().refine((text) => !text.startsWith('0000'));

/** One line of text that may not be blank; outer spaces are cut off. No control characters. */
export function Line(maximum: number) {
  return z
    .string(asCode('TEXT_INVALID'))
    .trim()
    .min(1, 'REQUIRED')
    .max(maximum, 'TEXT_TOO_LONG')
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'TEXT_INVALID');
}

/** Text of several lines, possibly empty. */
export function Paragraphs(maximum: number) {
  return z
    .string(asCode('TEXT_INVALID'))
    .max(maximum, 'TEXT_TOO_LONG')
    .regex(/^[^\0\p{Cs}]*$/u, 'TEXT_INVALID');
}

/** A whole number from 0 to a maximum. */
export function Count(maximum: number) {
  return z
    .int(asCode('NUMBER_INVALID'))
    .min(0, asCode('NUMBER_INVALID'))
    .max(maximum, asCode('NUMBER_INVALID'));
}
