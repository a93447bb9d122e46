const KEPT = 'porsi.kds.clock-offset';

/** How far the server's clock was ahead when this tablet last heard it, in milliseconds. */
export function keptClockOffset(): number {
  const kept = Number(localStorage.getItem(KEPT));
  return Number.isFinite(kept) ? kept : 0;
}

/** Remembers it: a tablet with a wrong clock that starts without network still shows the right day. */
export function keepClockOffset(offset: number): void {
  localStorage.setItem(KEPT, String(Math.round(offset)));
}
