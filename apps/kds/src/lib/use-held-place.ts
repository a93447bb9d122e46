import { useEffect, useRef, type RefObject } from 'react';
import { touchedWithin } from './last-touch';

/** A finger that tapped so lately is on its way to the next key. */
const AT_WORK = 3_000;

interface HeldPlace {
  /** What stands above the scroller and changes its height. */
  head: RefObject<HTMLDivElement | null>;
  scroller: RefObject<HTMLElement | null>;
}

/**
 * Keeps what is scrolled where it is on the screen while the head above it grows or shrinks, so that
 * a key does not move from under a finger. Only a scroller that shows its top while nobody is at work
 * moves with the head: its first row stays whole.
 */
export function useHeldPlace(): HeldPlace {
  const head = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (head.current === null || scroller.current === null) return;
    return holdPlace(head.current, scroller.current);
  }, []);
  return { head, scroller };
}

function holdPlace(head: HTMLElement, scroller: HTMLElement): () => void {
  let height = head.offsetHeight;
  let place = scroller.scrollTop;
  const notePlace = () => {
    // A scroller that has just got room scrolls back by itself, where its end allows no more.
    if (head.offsetHeight === height) place = scroller.scrollTop;
  };
  const observer = new ResizeObserver(() => {
    const grown = head.offsetHeight - height;
    height += grown;
    if (place !== 0 || touchedWithin(AT_WORK))
      scroller.scrollTo({ top: place + grown, behavior: 'instant' });
    place = scroller.scrollTop;
  });
  scroller.addEventListener('scroll', notePlace, { passive: true });
  observer.observe(head);
  return () => {
    scroller.removeEventListener('scroll', notePlace);
    observer.disconnect();
  };
}
