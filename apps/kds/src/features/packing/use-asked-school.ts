import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { schoolAnchor } from './school-anchor';

/**
 * The school that the address asks for, as the code on its stack labels does: brought into sight when
 * the board has come, and marked until another day or board is chosen.
 */
export function useAskedSchool(): number | null {
  const [search] = useSearchParams();
  const asked = Number(search.get('school')) || null;
  const brought = useRef<number>(null);
  useEffect(() => {
    if (asked === null || brought.current === asked) return;
    const card = document.getElementById(schoolAnchor(asked));
    if (card === null) return;
    brought.current = asked;
    card.scrollIntoView({ block: 'center' });
  });
  return asked;
}
