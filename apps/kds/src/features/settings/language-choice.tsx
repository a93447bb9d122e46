import { useTranslation } from 'react-i18next';
import { languages } from '@porsi/ui/language';
import { chooseLanguage, languageNames } from '../../i18n/language';
import { Choice } from './choice';

export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <Choice
      legend={t('settings.language')}
      options={languages.map((value) => ({ value, label: languageNames[value] }))}
      chosen={i18n.language === 'id' ? 'id' : 'en'}
      onChoose={(language) => void chooseLanguage(language)}
    />
  );
}
