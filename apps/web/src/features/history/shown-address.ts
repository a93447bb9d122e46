const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/i;

/** The address that a change came from, where it tells something: the server itself is no place. */
export function shownAddress(address: string | null): string | null {
  return address === null || LOOPBACK.test(address) ? null : address;
}
