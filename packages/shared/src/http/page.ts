import { z } from 'zod';
import { asCode } from './zod-issues.js';

const MAX_PAGE = 1_000_000;

/** A whole number written in a query string. */
function QueryInt(maximum: number) {
  return z
    .string(asCode('NUMBER_INVALID'))
    .regex(/^[0-9]{1,7}$/, asCode('NUMBER_INVALID'))
    .meta({ type: 'integer', minimum: 1, maximum })
    .transform(Number)
    .pipe(
      z
        .int(asCode('NUMBER_INVALID'))
        .min(1, asCode('NUMBER_INVALID'))
        .max(maximum, asCode('NUMBER_INVALID')),
    );
}

/** Paging of every list: pages from 1, 50 entries a page unless told, 200 at most. */
export const PageQuery = z.object({
  page: QueryInt(MAX_PAGE).default(1),
  pageSize: QueryInt(200).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A list answer: one page of entries and how many there are in all. */
export function ListOf<Entry extends z.ZodType>(entry: Entry) {
  return z.object({ items: z.array(entry), total: z.int() });
}
export interface ListOf<Entry> {
  items: Entry[];
  total: number;
}
