import { ChefHat, Package } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import styles from './board-tabs.module.css';

/** From one board to the other, staying on the day. */
export function BoardTabs() {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <nav className={styles.tabs} aria-label={t('boards.switchTo')}>
      <NavLink className={styles.tab} to={{ pathname: '/cooking', search }}>
        <ChefHat size={28} aria-hidden />
        {t('boards.cooking')}
      </NavLink>
      <NavLink className={styles.tab} to={{ pathname: '/packing', search }}>
        <Package size={28} aria-hidden />
        {t('boards.packing')}
      </NavLink>
    </nav>
  );
}
