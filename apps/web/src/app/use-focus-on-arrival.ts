import { useEffect, useRef } from 'react';
import { useMatches } from 'react-router';

/**
 * Moves the focus to the heading of a page that was just gone to, as a page load would: otherwise it
 * stays on a link of the page before, or is lost with it.
 *
 * A page that puts the focus into a field keeps it, and so does an open dialog. Another week, another
 * filter or a record beside its list is the same page.
 */
export function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const page = useMatches().at(-1)?.id;
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    const focused = document.activeElement;
    if (!main.current || main.current.contains(focused) || focused?.closest('[role="dialog"]'))
      return;
    const heading = main.current.querySelector('h1') ?? main.current;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [page]);
  return main;
}
