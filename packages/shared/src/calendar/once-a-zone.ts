/**
 * Makes a thing once for each time zone. A format of dates is dear to make, and a board reads its
 * clocks every second.
 */
export function onceAZone<Made>(make: (timezone: string) => Made): (timezone: string) => Made {
  const made = new Map<string, Made>();
  return (timezone) => {
    const known = made.get(timezone);
    if (known !== undefined) return known;
    const fresh = make(timezone);
    made.set(timezone, fresh);
    return fresh;
  };
}
