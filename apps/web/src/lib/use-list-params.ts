import { useSearchParams } from 'react-router';

/** What narrows a list down, kept in the address, so that it survives reloading and can be sent to someone. */
export function useListParams() {
  const [search, setSearch] = useSearchParams();
  return {
    get: (name: string) => search.get(name) ?? undefined,
    page: Math.max(1, Math.trunc(Number(search.get('page'))) || 1),
    /** The address's query, to keep it on the way to an entry and back. */
    query: search.size > 0 ? `?${search.toString()}` : '',
    /** Changes one of them; anything but the page begins on the first page again. */
    set(name: string, value: string | undefined) {
      setSearch(
        (current) => {
          const next = new URLSearchParams(current);
          if (name !== 'page') next.delete('page');
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
  };
}
export type ListParams = ReturnType<typeof useListParams>;
