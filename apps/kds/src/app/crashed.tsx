import { ServerCrash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../elements/big-button';
import { ScreenMessage } from '../elements/screen-message';

/** A fault of the app itself: never a blank wall. */
export function Crashed() {
  const { t } = useTranslation();
  return (
    <ScreenMessage
      icon={ServerCrash}
      tone="problem"
      title={t('crashed.title')}
      hint={t('crashed.hint')}
    >
      <BigButton look="primary" tall onClick={() => location.reload()}>
        {t('crashed.reload')}
      </BigButton>
    </ScreenMessage>
  );
}
