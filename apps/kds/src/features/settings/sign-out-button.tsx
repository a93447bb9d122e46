import { useMutation } from '@tanstack/react-query';
import { LogOut, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { client } from '../../lib/client';
import { loadFailure } from '../../lib/failure-message';
import { useSelected } from '../../lib/use-selected';
import styles from './settings-button.module.css';

/** The question stands below what was tapped: on a low screen it would be out of sight. */
const intoView = (question: HTMLElement | null) => question?.scrollIntoView({ block: 'nearest' });

/** Ends the session that this tablet keeps; asks what shall become of taps that still wait. */
export function SignOutButton() {
  const { t } = useTranslation();
  const waits = useSelected(client.outbox.state, ({ pending }) => pending.length > 0);
  const [asked, setAsked] = useState(false);
  const signOut = useMutation({
    mutationFn: async (taps: 'keep' | 'discard') => {
      await client.session.signOut();
      // Only now: a sign-out that fails must not have thrown anything away.
      if (taps === 'discard') await client.outbox.discard();
    },
  });
  return (
    <>
      {asked && waits ? (
        <div className={styles.pending} role="alert" ref={intoView}>
          <TriangleAlert size={28} aria-hidden />
          <WaitingTaps />
          <BigButton
            look="primary"
            disabled={signOut.isPending}
            onClick={() => signOut.mutate('keep')}
          >
            {t('outbox.signOutKeep')}
          </BigButton>
          <BigButton
            look="warning"
            disabled={signOut.isPending}
            onClick={() => signOut.mutate('discard')}
          >
            {t('outbox.signOutDiscard')}
          </BigButton>
        </div>
      ) : (
        <BigButton
          disabled={signOut.isPending}
          onClick={() => (waits ? setAsked(true) : signOut.mutate('keep'))}
        >
          <LogOut size={26} aria-hidden />
          {t('session.signOut')}
        </BigButton>
      )}
      {signOut.isError ? (
        <p className={styles.problem} role="alert">
          {loadFailure(signOut.error, t)}
        </p>
      ) : null}
    </>
  );
}

function WaitingTaps() {
  const { t } = useTranslation();
  const waiting = useSelected(client.outbox.state, ({ pending }) => pending.length);
  return <p>{t('outbox.signOutAsk', { count: waiting })}</p>;
}
