const KEPT = 'porsi.kds.paired';

/** Whether this tablet belongs to the kitchen rather than to a person. */
export function isPaired(): boolean {
  return localStorage.getItem(KEPT) === 'yes';
}

export function notePaired(paired: boolean): void {
  if (paired) localStorage.setItem(KEPT, 'yes');
  else localStorage.removeItem(KEPT);
}
