import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import type { Permission } from '@porsi/shared/auth/roles';
import { may } from '@porsi/shared/auth/roles';
import { BrandMark } from '@porsi/ui/brand';
import {
  CalendarDays,
  Construction,
  CookingPot,
  History,
  Package,
  School,
  Soup,
  TabletSmartphone,
  Users,
} from 'lucide-react';
import { useCurrentUser } from '../lib/use-session';
import { AccountMenu } from './account-menu';
import styles from './navigation.module.css';

const places = [
  { to: '/', name: 'week', icon: CalendarDays, needs: 'menu-plans.read' },
  { to: '/schools', name: 'schools', icon: School, needs: 'schools.manage' },
  { to: '/recipes', name: 'recipes', icon: Soup, needs: 'recipes.manage' },
  { to: '/history', name: 'history', icon: History, needs: 'history.read' },
  { to: '/users', name: 'users', icon: Users, needs: 'users.manage' },
  { to: '/tablets', name: 'tablets', icon: TabletSmartphone, needs: 'tablets.manage' },
  { to: '/maintenance', name: 'maintenance', icon: Construction, needs: 'maintenance.switch' },
] as const satisfies readonly { needs: Permission; [key: string]: unknown }[];

const boards = [
  { href: '/kds/cooking', name: 'cookingBoard', icon: CookingPot },
  { href: '/kds/packing', name: 'packingBoard', icon: Package },
] as const;

/** Menu items and papers are reached from the week, though their addresses lie beside it. */
const OF_THE_WEEK = /^\/(menu-items|paper)(\/|$)/;

interface NavigationProps {
  onNavigate?: () => void;
}

/** Where one can go, and who one is. */
export function Navigation({ onNavigate }: NavigationProps) {
  const { t } = useTranslation();
  const role = useCurrentUser()?.role ?? '';
  const { pathname } = useLocation();
  return (
    <div className={styles.navigation}>
      <div className={styles.brand}>
        <BrandMark size={30} />
        <span>Porsi</span>
      </div>
      <nav aria-label={t('app.navigation')} className={styles.places}>
        {places
          .filter(({ needs }) => may(role, needs))
          .map(({ to, name, icon: Icon }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/'}
              className={styles.place}
              onClick={onNavigate}
              {...(to === '/' && OF_THE_WEEK.test(pathname) && { 'data-within': true })}
            >
              <Icon size={17} aria-hidden />
              {t(`nav.${name}`)}
            </NavLink>
          ))}
        <p className={styles.heading}>{t('app.tablets')}</p>
        {boards.map(({ href, name, icon: Icon }) => (
          <a key={href} href={href} target="_blank" rel="noreferrer" className={styles.place}>
            <Icon size={17} aria-hidden />
            {t(`app.${name}`)}
            <span className={styles.external} title={t('app.opensNewTab')}>
              ↗
            </span>
          </a>
        ))}
      </nav>
      <AccountMenu />
    </div>
  );
}
