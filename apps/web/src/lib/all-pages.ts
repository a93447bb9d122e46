import type { ListOf } from '@porsi/shared/http/page';

const PAGE_SIZE = 200;

/** Every entry of a list, the pages after the first asked for side by side. */
export async function allPages<Entry>(
  read: (query: { page: number; pageSize: number }) => Promise<ListOf<Entry>>,
): Promise<Entry[]> {
  const first = await read({ page: 1, pageSize: PAGE_SIZE });
  const pages = Math.ceil(first.total / PAGE_SIZE);
  const others = Array.from({ length: Math.max(0, pages - 1) }, (_, index) =>
    read({ page: index + 2, pageSize: PAGE_SIZE }),
  );
  return [first, ...(await Promise.all(others))].flatMap(({ items }) => items);
}
