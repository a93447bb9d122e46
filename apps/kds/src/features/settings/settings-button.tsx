import { may } from '@porsi/shared/auth/roles';
import { useQuery } from '@tanstack/react-query';
import { Menu, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { BigButton } from '../../elements/big-button';
import { TrainingLink } from '../../elements/training-link';
import { appVersion } from '../../lib/app-version';
import { configQuery } from '../../lib/board-queries';
import { isPaired } from '../../lib/paired';
import { useUser } from '../../lib/use-user';
import { isTraining } from '../../training/is-training';
import { AppearanceChoice } from './appearance-choice';
import { LanguageChoice } from './language-choice';
import styles from './settings-button.module.css';
import { SignOutButton } from './sign-out-button';
import { SoundChoice } from './sound-choice';

/** Pages without https may not start without network: browsers give them no service worker. */
const hasOfflineStart = 'serviceWorker' in navigator;

/** What is set once per tablet: who, language, light or dark; and signing out. */
export function SettingsButton() {
  const { t } = useTranslation();
  const user = useUser();
  const { search } = useLocation();
  const serverVersion = useQuery(configQuery).data?.version;
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
              {isPaired() ? null : <p className={styles.email}>{user.email}</p>}
            </div>
            <BigButton aria-label={t('app.close')} onClick={() => dialog.current?.close()}>
              <X size={30} aria-hidden />
            </BigButton>
          </div>
          <div className={styles.choices}>
            <LanguageChoice />
            <AppearanceChoice />
            <SoundChoice />
          </div>
          <div className={styles.ways}>
            <Link
              className={styles.link}
              to={{ pathname: '/taps', search }}
              onClick={() => dialog.current?.close()}
            >
              {t('taps.show')}
            </Link>
            {isTraining ? (
              <a className={styles.link} href="/kds/">
                {t('training.leaveLong')}
              </a>
            ) : (
              <>
                {may(user.role, 'menu-items.manage') ? (
                  <a className={styles.link} href="/">
                    {t('settings.admin')}
                  </a>
                ) : null}
                <TrainingLink />
                <SignOutButton />
              </>
            )}
            <p className={styles.device}>
              {t(hasOfflineStart ? 'settings.offlineStart' : 'settings.noOfflineStart')}
              {' · '}
              {t('settings.version', { version: appVersion })}
              {serverVersion === undefined || serverVersion === appVersion
                ? null
                : ` · ${t('settings.serverVersion', { version: serverVersion })}`}
            </p>
          </div>
        </div>
      </dialog>
    </>
  );
}
