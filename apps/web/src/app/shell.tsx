import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useMatch, useNavigate, useNavigation, type Location } from 'react-router';
import { may } from '@porsi/shared/auth/roles';
import { BrandMark } from '@porsi/ui/brand';
import { Drawer } from '@porsi/ui/drawer';
import { IconButton } from '@porsi/ui/icon-button';
import { Text } from '@porsi/ui/text';
import { Menu as MenuIcon } from 'lucide-react';
import { StillTrying } from '../lib/still-trying';
import { useCurrentUser } from '../lib/use-session';
import { useTakesLong } from '../lib/use-takes-long';
import { useKitchen } from '../lib/kitchen';
import { Banners } from './banners';
import { Closed } from './closed';
import { Navigation } from './navigation';
import { NoPlaceHere } from './no-place-here';
import { useFocusOnArrival } from './use-focus-on-arrival';
import styles from './shell.module.css';

/** Seldom needed, and with it come the form and schema libraries. */
const SignInAgain = lazy(() => import('./sign-in-again'));

/** The frame of every page: navigation beside it (above it on a phone), banners over it. */
export function Shell() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const main = useFocusOnArrival();
  const navigation = useNavigation();
  const [menuOpened, setMenuOpened] = useState(false);
  const leaving = navigation.location?.pathname === '/sign-out';
  const { maintenance } = useKitchen();
  const nextTakesLong = useTakesLong(navigation.state === 'loading');
  const atTheSwitch = useMatch('/maintenance') !== null;
  const closed = !atTheSwitch && maintenance?.active ? maintenance : undefined;
  if (user && !may(user.role, 'menu-plans.read')) return <NoPlaceHere user={user} />;
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('app.skip')}
      </a>
      <aside className={styles.side} aria-label={t('app.menu')}>
        <Navigation />
      </aside>
      <nav className={styles.top} aria-label={t('app.menu')}>
        <IconButton label={t('app.menu')} onClick={() => setMenuOpened(true)}>
          <MenuIcon size={20} aria-hidden />
        </IconButton>
        <BrandMark size={26} />
        <Text fw={750}>Porsi</Text>
      </nav>
      <Drawer
        opened={menuOpened}
        onClose={() => setMenuOpened(false)}
        size={272}
        padding={0}
        withCloseButton={false}
        attributes={{ content: { 'aria-label': t('app.menu') } }}
      >
        <Navigation onNavigate={() => setMenuOpened(false)} />
      </Drawer>
      <div
        className={styles.progress}
        data-active={navigation.state === 'loading' || undefined}
        aria-hidden
      />
      <div className={styles.body}>
        <Banners />
        <main
          id="content"
          ref={main}
          tabIndex={-1}
          className={styles.main}
          aria-busy={navigation.state === 'loading'}
        >
          {nextTakesLong && navigation.location && <NextPage location={navigation.location} />}
          {closed && <Closed maintenance={closed} />}
          {/* Covered, not left: what was typed is there when the maintenance is over. */}
          <div hidden={closed !== undefined}>
            <Outlet />
          </div>
        </main>
      </div>
      {!user && !leaving && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </div>
  );
}

/** The page that somebody wants to go to does not come: this one stays until it does. */
function NextPage({ location }: { location: Location }) {
  const navigate = useNavigate();
  return <StillTrying onAgain={() => void navigate(location)} />;
}
