import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../elements/loading';
import { SignIn } from '../features/sign-in/sign-in';
import { isPaired } from '../lib/paired';

/** Most tablets are paired once in their life. */
const PairTablet = lazy(async () => ({
  default: (await import('../features/pairing/pair-tablet')).PairTablet,
}));

/** Nobody is signed in: a person signs in, or the tablet is paired; one that was paired asks for that again. */
export function SignedOut() {
  const { t } = useTranslation();
  const [pairs, setPairs] = useState(isPaired);
  if (!pairs) return <SignIn onPair={() => setPairs(true)} />;
  return (
    <Suspense fallback={<Loading label={t('app.loading')} />}>
      <PairTablet onSignIn={() => setPairs(false)} />
    </Suspense>
  );
}
