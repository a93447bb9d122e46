/** The languages that people here read; each app has its texts in both. */
export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

const KEPT = 'porsi.language';

/** The language to show: the one chosen before, else the browser's, else English. */
export function initialLanguage(kept: string | null, preferred: readonly string[]): Language {
  const wanted = [kept ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-')[0]);
  // Older browsers say "in" for Indonesian.
  const found = wanted.find((tag) => tag === 'id' || tag === 'in' || tag === 'en');
  return found === undefined || found === 'en' ? 'en' : 'id';
}

/** The language that this page begins in; the document says so. */
export function beginLanguage(): Language {
  const language = initialLanguage(localStorage.getItem(KEPT), navigator.languages);
  document.documentElement.lang = language;
  return language;
}

/** Keeps the choice on this device; the document says it at once. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}
