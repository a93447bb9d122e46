import { isProblem } from '@porsi/client/problem-error';
import type { Credentials } from '@porsi/shared/auth/session';
import { BrandMark } from '@porsi/ui/brand';
import { useMutation } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { TabletSmartphone } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { Spinner } from '../../elements/spinner';
import { TrainingLink } from '../../elements/training-link';
import { languages } from '@porsi/ui/language';
import { chooseLanguage, languageNames } from '../../i18n/language';
import { client } from '../../lib/client';
import { loadFailure } from '../../lib/failure-message';
import { useStore } from '../../lib/use-store';
import styles from './sign-in.module.css';

interface SignInProps {
  /** Asks for a code in place of a person's password. */
  onPair: () => void;
}

/** Signs the tablet in; it stays so until someone signs it out. */
export function SignIn({ onPair }: SignInProps) {
  const { t, i18n } = useTranslation();
  const { pending } = useStore(client.outbox.state);
  const [shown, setShown] = useState(false);
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => client.session.signIn(credentials),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(event.currentTarget));
    if (typeof email === 'string' && typeof password === 'string')
      signIn.mutate({ email, password });
  };
  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={submit}>
        <div className={styles.head}>
          <BrandMark size={56} />
          <div>
            <h1 className={styles.title}>{t('app.title')}</h1>
            <p className={styles.hint}>{t('session.signInHint')}</p>
          </div>
        </div>
        {pending.length === 0 ? null : (
          <p className={styles.kept} role="status">
            {t('outbox.keptForSignIn', { count: pending.length })}
          </p>
        )}
        <label className={styles.field}>
          {t('session.email')}
          <input
            className={styles.input}
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
          />
        </label>
        <label className={styles.field}>
          {t('session.password')}
          <input
            className={styles.input}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            required
          />
        </label>
        <label className={styles.show}>
          <input
            type="checkbox"
            checked={shown}
            onChange={({ target }) => setShown(target.checked)}
          />
          {t('session.show')}
        </label>
        {signIn.isError ? (
          <p className={styles.problem} role="alert">
            {signInFailure(signIn.error, t)}
          </p>
        ) : null}
        <BigButton type="submit" look="primary" tall disabled={signIn.isPending}>
          {signIn.isPending ? <Spinner /> : null}
          {t('session.signIn')}
        </BigButton>
        <BigButton onClick={onPair}>
          <TabletSmartphone size={28} aria-hidden />
          {t('pairing.begin')}
        </BigButton>
        <TrainingLink />
        <div className={styles.languages}>
          {languages.map((language) => (
            <BigButton
              key={language}
              look={i18n.language === language ? 'quiet' : 'bare'}
              lang={language}
              aria-pressed={i18n.language === language}
              onClick={() => void chooseLanguage(language)}
            >
              {languageNames[language]}
            </BigButton>
          ))}
        </div>
      </form>
    </main>
  );
}

function signInFailure(error: unknown, t: TFunction): string {
  if (isProblem(error, 'INVALID_CREDENTIALS')) return t('session.INVALID_CREDENTIALS');
  if (isProblem(error, 'TOO_MANY_REQUESTS')) {
    return t('session.TOO_MANY_REQUESTS', { minutes: Math.ceil((error.retryAfter ?? 60) / 60) });
  }
  if (isProblem(error, 'VALIDATION_FAILED')) return t('session.required');
  return loadFailure(error, t);
}
