import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { touchedWithin } from '../../lib/last-touch';
import { schoolAnchor } from './school-anchor';

/**
 * The school that the address asks for, as the code on its stack labels does: kept in sight, whatever
 * comes after it, until somebody touches the screen; and marked until another day or board is chosen.
 */
export function useAskedSchool(): number | null {
  const [search] = useSearchParams();
  const asked = Number(search.get('school')) || null;
  const [opened] = useState(() => Date.now());
  useEffect(() => {
    const card = asked === null ? null : document.getElementById(schoolAnchor(asked));
    if (card === null) return;
    const bring = () => {
      if (touchedWithin(Date.now() - opened)) return;
      // At once: a glide would be ended on its way by a strip that comes.
      card.scrollIntoView({ block: 'center', behavior: 'instant' });
    };
    bring();
    const observer = new ResizeObserver(bring);
    for (const resized of [card, card.closest('main')]) if (resized) observer.observe(resized);
    return () => observer.disconnect();
  });
  return asked;
}
