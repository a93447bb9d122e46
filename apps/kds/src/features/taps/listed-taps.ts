import type { ListOf } from '@porsi/shared/http/page';
import type { KdsOperation } from '@porsi/shared/kds/kds-operation';

/**
 * The taps of some pages, the newest first, each once: while one page is read after the other, a new
 * tap moves the last lines of a page onto the next.
 */
export function listedTaps(pages: readonly ListOf<KdsOperation>[]): KdsOperation[] {
  const lines = pages.flatMap(({ items }) => items);
  return [...new Map(lines.map((line) => [line.operationId, line])).values()];
}
