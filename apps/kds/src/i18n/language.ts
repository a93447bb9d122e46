import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { id } from './id';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };

const KEPT = 'porsi.language';

/** The language to show: the one chosen before, else the browser's, else English. */
export function initialLanguage(kept: string | null, preferred: readonly string[]): Language {
  const wanted = [kept ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-')[0]);
  // Older browsers say "in" for Indonesian.
  const found = wanted.find((tag) => tag === 'id' || tag === 'in' || tag === 'en');
  return found === undefined || found === 'en' ? 'en' : 'id';
}

/** Shows the app in another language and keeps the choice on this tablet. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Starts the translations; nothing is shown before. */
export async function startLanguage(): Promise<void> {
  const language = initialLanguage(localStorage.getItem(KEPT), navigator.languages);
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, id: { translation: id } },
    interpolation: { escapeValue: false },
  });
}
