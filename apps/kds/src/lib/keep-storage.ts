/**
 * Asks the browser not to clear what this tablet keeps when its disk is short of room: taps that wait
 * are nowhere else. Browsers may say no; then all else works as before.
 */
export function keepStorage(): void {
  // Only pages on https have it.
  const storage = navigator.storage as StorageManager | undefined;
  void storage?.persist().catch(() => undefined);
}
