import { useEffect, useState } from 'react';

/** Longer than an answer takes in a kitchen's network; milliseconds. */
const PATIENCE = 5_000;

/** Whether something has been waited for so long that people want to know why. */
export function useTakesLong(waiting: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = window.setTimeout(() => setLong(true), PATIENCE);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [waiting]);
  return waiting && long;
}
