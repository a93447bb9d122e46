import { useRef, useState } from 'react';

/** True for so many milliseconds after it was started; starting again begins anew. */
export function useWhile(milliseconds: number): [active: boolean, start: () => void] {
  const [active, setActive] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = () => {
    clearTimeout(timer.current);
    setActive(true);
    timer.current = setTimeout(() => setActive(false), milliseconds);
  };
  return [active, start];
}
