import { UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ScreenMessage } from '../elements/screen-message';
import { SettingsButton } from '../features/settings/settings-button';
import { SignOutButton } from '../features/settings/sign-out-button';
import { useUser } from '../lib/use-user';

/** For who may sign in but has no business in the kitchen. */
export function NoBoards() {
  const { t } = useTranslation();
  const { role, fullName } = useUser();
  return (
    <ScreenMessage
      icon={UserX}
      title={t('session.noBoardsTitle')}
      hint={
        <>
          {fullName}. {t('session.noBoardsHint', { role })}
        </>
      }
    >
      <SignOutButton />
      <SettingsButton />
    </ScreenMessage>
  );
}
