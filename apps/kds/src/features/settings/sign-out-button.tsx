import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { client } from '../../lib/client';
import { loadFailure } from '../../lib/failure-message';
import styles from './settings-button.module.css';

/** Ends the session that this tablet keeps. */
export function SignOutButton() {
  const { t } = useTranslation();
  const signOut = useMutation({ mutationFn: () => client.session.signOut() });
  return (
    <>
      <BigButton disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        <LogOut size={26} aria-hidden />
        {t('session.signOut')}
      </BigButton>
      {signOut.isError ? (
        <p className={styles.problem} role="alert">
          {loadFailure(signOut.error, t)}
        </p>
      ) : null}
    </>
  );
}
