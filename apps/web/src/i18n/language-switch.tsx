import { useTranslation } from 'react-i18next';
import { languages } from '@porsi/ui/language';
import { SegmentedControl } from '@porsi/ui/segmented-control';
import { chooseLanguage } from './setup';
import { useLanguage } from './use-format';

const names = { id: 'Indonesia', en: 'English' };

/** Changes the language of the app, at once and for the next time. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('app.language')}
      value={language}
      onChange={(chosen) =>
        void chooseLanguage(languages.find((known) => known === chosen) ?? 'en')
      }
      data={languages.map((value) => ({ value, label: names[value] }))}
    />
  );
}
