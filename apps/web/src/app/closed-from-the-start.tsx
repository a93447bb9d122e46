import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useRevalidator } from 'react-router';
import { Button } from '@porsi/ui/button';
import { MaintenancePage } from '../features/maintenance/maintenance-page';
import { LanguageSwitch } from '../i18n/language-switch';
import { kitchenQuery } from '../lib/kitchen';
import styles from './no-place-here.module.css';

const WAITING = 5_000;

/** The maintenance page for who comes while it is on: nothing is open, and the head may sign in. */
export function ClosedFromTheStart() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { revalidate } = useRevalidator();
  const kitchen = useQuery({
    ...kitchenQuery,
    refetchOnMount: 'always',
    refetchInterval: WAITING,
  });
  const isOver = kitchen.isFetchedAfterMount && !kitchen.data?.maintenance?.active;
  useEffect(() => {
    if (isOver) void revalidate();
    // Asked again with every answer, until the page is there.
  }, [isOver, kitchen.dataUpdatedAt, revalidate]);
  return (
    <main className={styles.page}>
      <MaintenancePage
        maintenance={kitchen.data?.maintenance ?? undefined}
        timezone={kitchen.data?.timezone}
      >
        <LanguageSwitch />
        <Button
          variant="subtle"
          component={Link}
          to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}
        >
          {t('maintenance.headSignsIn')}
        </Button>
      </MaintenancePage>
    </main>
  );
}
