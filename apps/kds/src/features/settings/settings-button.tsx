import { may } from '@porsi/shared/auth/roles';
import { Menu, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { useUser } from '../../lib/use-user';
import { AppearanceChoice } from './appearance-choice';
import { LanguageChoice } from './language-choice';
import styles from './settings-button.module.css';
import { SignOutButton } from './sign-out-button';

/** What is set once per tablet: who, language, light or dark; and signing out. */
export function SettingsButton() {
  const { t } = useTranslation();
  const user = useUser();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <BigButton aria-label={t('app.menu')} onClick={() => dialog.current?.showModal()}>
        <Menu size={30} aria-hidden />
      </BigButton>
      <dialog ref={dialog} className={styles.dialog} aria-label={t('app.menu')}>
        <div className={styles.body}>
          <div className={styles.head}>
            <div>
              <p className={styles.email}>{t('session.signedInAs')}</p>
              <p className={styles.who}>{user.fullName}</p>
              <p className={styles.email}>{user.email}</p>
            </div>
            <BigButton aria-label={t('app.close')} onClick={() => dialog.current?.close()}>
              <X size={30} aria-hidden />
            </BigButton>
          </div>
          <LanguageChoice />
          <AppearanceChoice />
          {may(user.role, 'menu-items.manage') ? (
            <a className={styles.link} href="/">
              {t('settings.admin')}
            </a>
          ) : null}
          <SignOutButton />
        </div>
      </dialog>
    </>
  );
}
