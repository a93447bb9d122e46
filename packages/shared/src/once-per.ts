/**
 * Makes a thing once for each key, a time zone or a language, and keeps it. Formats of dates and
 * numbers are dear to make, and a board reads its clocks every second.
 */
export function oncePer<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
