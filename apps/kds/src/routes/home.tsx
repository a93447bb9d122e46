import { may } from '@porsi/shared/auth/roles';
import { ChefHat, Package } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { BrandMark } from '@porsi/ui/brand';
import { TrainingLink } from '../elements/training-link';
import { SettingsButton } from '../features/settings/settings-button';
import { useUser } from '../lib/use-user';
import styles from './home.module.css';
import { NoBoards } from './no-boards';

/** Which board this wall shows: the role's own at once, else the reader's choice. */
export function Home() {
  const { t } = useTranslation();
  const { role } = useUser();
  if (!may(role, 'boards.read')) return <NoBoards />;
  const cooks = may(role, 'cooking.move');
  const packs = may(role, 'packing.move');
  if (cooks !== packs) return <Navigate to={cooks ? '/cooking' : '/packing'} replace />;
  return (
    <main className={styles.home}>
      <header className={styles.header}>
        <BrandMark size={52} />
        <SettingsButton />
      </header>
      <h1 className={styles.title}>{t('boards.choose')}</h1>
      <nav className={styles.choices}>
        <Link className={styles.choice} to="/cooking">
          <ChefHat size={96} strokeWidth={1.75} aria-hidden />
          <span className={styles.name}>{t('boards.cooking')}</span>
          <span className={styles.hint}>{t('boards.cookingHint')}</span>
        </Link>
        <Link className={styles.choice} to="/packing">
          <Package size={96} strokeWidth={1.75} aria-hidden />
          <span className={styles.name}>{t('boards.packing')}</span>
          <span className={styles.hint}>{t('boards.packingHint')}</span>
        </Link>
      </nav>
      <TrainingLink />
    </main>
  );
}
