import { useTranslation } from 'react-i18next';
import { chooseColorScheme, colorScheme } from '../../lib/color-scheme';
import { useStore } from '../../lib/use-store';
import { Choice } from './choice';

export function AppearanceChoice() {
  const { t } = useTranslation();
  const scheme = useStore(colorScheme);
  return (
    <Choice
      legend={t('settings.appearance')}
      options={[
        { value: 'light', label: t('settings.light') },
        { value: 'dark', label: t('settings.dark') },
      ]}
      chosen={scheme}
      onChoose={chooseColorScheme}
    />
  );
}
