const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** `1.2 MB` */
export function bytesForPeople(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}

/** `12,345` */
export const numberForPeople = (count: number): string => count.toLocaleString('en');

/** `0.4 s`, `3 min`, `2 h` */
export function secondsForPeople(seconds: number): string {
  if (seconds < 120) return `${seconds.toFixed(1)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

/** A limit: `30 s`, `15 min`, `24 h` */
export function limitForPeople(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
