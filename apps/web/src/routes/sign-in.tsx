import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { BrandMark } from '@porsi/ui/brand';
import { Text, Title } from '@porsi/ui/text';
import { LanguageSwitch } from '../i18n/language-switch';
import { SignInForm } from '../lib/sign-in-form';
import { SignInNotice } from '../features/maintenance/sign-in-notice';
import { TrayPattern } from '../features/sign-in/tray-pattern';
import styles from './sign-in.module.css';

/** The door: what this is, and the form. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const wanted = search.get('to') ?? '/';
  // Only addresses of this app: "//elsewhere" is another one's.
  const to = /^\/(?![/\\])/.test(wanted) ? wanted : '/';
  return (
    <div className={styles.page}>
      <title>{`${t('signIn.title')} · Porsi`}</title>
      <section className={styles.claim} aria-hidden>
        <TrayPattern />
        <div>
          <p className={styles.words}>{t('signIn.claim')}</p>
          <p className={styles.hint}>{t('signIn.claimHint')}</p>
        </div>
      </section>
      <main className={styles.form}>
        <div className={styles.inner}>
          <BrandMark size={44} />
          <Title order={1} size="h2" mt="lg">
            {t('signIn.title')}
          </Title>
          <Text c="dimmed" mb="xl">
            {t('signIn.lead')}
          </Text>
          <SignInNotice />
          <SignInForm onSignedIn={() => void navigate(to, { replace: true })} />
          <div className={styles.language}>
            <LanguageSwitch />
          </div>
        </div>
      </main>
    </div>
  );
}
