import { createStore } from '@porsi/client/store';

export type ColorScheme = 'light' | 'dark';

const KEPT = 'porsi.kds.scheme';

/** Light or dark: as chosen on this tablet, else as the tablet prefers. */
export const colorScheme = createStore<ColorScheme>(initialScheme());

function initialScheme(): ColorScheme {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts the scheme on the page, where the tokens look for it. */
export function showColorScheme(): void {
  document.documentElement.dataset['mantineColorScheme'] = colorScheme.getSnapshot();
}

/** Changes the scheme and keeps the choice on this tablet. */
export function chooseColorScheme(scheme: ColorScheme): void {
  localStorage.setItem(KEPT, scheme);
  colorScheme.set(scheme);
  showColorScheme();
}
