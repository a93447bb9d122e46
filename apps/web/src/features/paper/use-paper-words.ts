import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage } from '../../i18n/use-format';
import { useKitchen } from '../../lib/kitchen';
import { createPaperWords, type PaperWords } from './paper-words';

/** The words of the papers, in the language shown. */
export function usePaperWords(): PaperWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const { timezone } = useKitchen();
  const format = useFormat(timezone);
  return useMemo(
    () => createPaperWords(t, language, format, timezone),
    [t, language, format, timezone],
  );
}
