/** Hours and minutes as people write them: "6:45", "06.45", "0645", "6 45". */
const TYPED = /^(\d{1,2})(?:[:.\s]|(?=\d\d$))(\d\d)$/;

/** A typed time of day as `HH:MM`; null for nothing; what cannot be read stays as it is. */
export function readWallClock(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  const [, hours, minutes] = TYPED.exec(typed) ?? [];
  return hours === undefined || minutes === undefined
    ? typed
    : `${hours.padStart(2, '0')}:${minutes}`;
}
