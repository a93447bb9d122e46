import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beginLanguage, keepLanguage, type Language } from '@porsi/ui/language';
import { en } from './en';
import { id } from './id';

/** Shows the whole app in another language and keeps the choice on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
}

/** Starts the translations; nothing is shown before. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: beginLanguage(),
    fallbackLng: 'en',
    resources: { en: { translation: en }, id: { translation: id } },
    interpolation: { escapeValue: false },
  });
}
