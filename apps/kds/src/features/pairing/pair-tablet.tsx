import { isProblem } from '@porsi/client/problem-error';
import { useQuery } from '@tanstack/react-query';
import { BrandMark } from '@porsi/ui/brand';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { Spinner } from '../../elements/spinner';
import { client } from '../../lib/client';
import { loadFailure } from '../../lib/failure-message';
import { notePaired } from '../../lib/paired';
import { useStore } from '../../lib/use-store';
import styles from './pair-tablet.module.css';
import { QrCode } from './qr-code';

const ASK_AGAIN = 2_000;

/** Shows the code that the head enters, and waits until it was entered. */
export function PairTablet({ onSignIn }: { onSignIn: () => void }) {
  const { t } = useTranslation();
  const { pending } = useStore(client.outbox.state);
  const pairing = useQuery({
    queryKey: ['pairing'],
    queryFn: () => client.pairing.begin(),
    staleTime: Infinity,
    gcTime: 0,
    retry: true,
    retryDelay: ASK_AGAIN,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const claim = useQuery({
    queryKey: ['pairing', pairing.data?.pairingId],
    queryFn: ({ signal }) => (pairing.data ? client.pairing.claim(pairing.data, signal) : null),
    enabled: pairing.data !== undefined,
    refetchInterval: ASK_AGAIN,
    retry: false,
    gcTime: 0,
  });
  // A code lives for some minutes: then there is a new one.
  const isTooOld = isProblem(claim.error, 'NOT_FOUND', 'VALIDATION_FAILED');
  useEffect(() => {
    if (isTooOld) void pairing.refetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each code that has ended
  }, [isTooOld, pairing.data?.pairingId]);
  const answer = claim.data;
  useEffect(() => {
    if (answer?.status !== 'paired') return;
    const { accessToken, expiresIn, user } = answer;
    notePaired(true);
    client.session.adopt({ accessToken, expiresIn, user });
  }, [answer]);
  const code = pairing.data?.code;
  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <div className={styles.head}>
          <BrandMark size={56} />
          <h1 className={styles.title}>{t('pairing.title')}</h1>
        </div>
        {pending.length === 0 ? null : (
          <p className={styles.kept} role="status">
            {t('outbox.keptForSignIn', { count: pending.length })}
          </p>
        )}
        {code === undefined ? (
          <p className={styles.waiting} role="status">
            <Spinner size={40} />
            {pairing.failureReason ? loadFailure(pairing.failureReason, t) : t('app.loading')}
          </p>
        ) : (
          <div className={styles.ways}>
            <div>
              <p className={styles.hint}>{t('pairing.hint')}</p>
              <output className={styles.code} aria-label={t('pairing.code')}>
                {code.slice(0, 3)} {code.slice(3)}
              </output>
              <p className={styles.waiting} role="status">
                <Spinner size={28} />
                {claim.isError && !isTooOld ? loadFailure(claim.error, t) : t('pairing.waiting')}
              </p>
            </div>
            <figure className={styles.qr}>
              <QrCode text={`${location.origin}/tablets?code=${code}`} label={t('pairing.qr')} />
              <figcaption>{t('pairing.qr')}</figcaption>
            </figure>
          </div>
        )}
        <BigButton
          onClick={() => {
            notePaired(false);
            onSignIn();
          }}
        >
          {t('pairing.signIn')}
        </BigButton>
      </section>
    </main>
  );
}
