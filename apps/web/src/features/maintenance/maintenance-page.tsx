import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Maintenance } from '@porsi/shared/maintenance/maintenance';
import { Text, Title } from '@porsi/ui/text';
import { Construction } from 'lucide-react';
import { useFormat } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { Countdown } from '../../lib/countdown';
import { useSecondsLeft } from '../../lib/use-seconds-left';
import styles from './maintenance-page.module.css';

interface MaintenancePageProps {
  maintenance: Maintenance | undefined;
  timezone: string | undefined;
  /** What is covered and will be back; otherwise nothing was open. */
  covers?: boolean;
  /** What can be done about it. */
  children?: ReactNode;
}

/** What stands there instead of a page during a maintenance: until when, and that it goes by itself. */
export function MaintenancePage({
  maintenance,
  timezone,
  covers = false,
  children,
}: MaintenancePageProps) {
  const { t } = useTranslation();
  const format = useFormat(timezone);
  const heading = useFocusMeanwhile<HTMLHeadingElement>();
  const endsAt = maintenance?.endsAt ?? null;
  return (
    <section className={styles.page} aria-labelledby="maintenance-title">
      <span className={styles.icon}>
        <Construction size={34} aria-hidden />
      </span>
      <Title order={1} id="maintenance-title" ref={heading} tabIndex={-1} className={styles.title}>
        {t('maintenance.now')}
      </Title>
      {endsAt === null ? (
        <p className={styles.until}>{t('maintenance.endUnknown')}</p>
      ) : (
        <TimeLeft endsAt={endsAt} until={format.instant(endsAt)} />
      )}
      {maintenance?.message && <p className={styles.message}>{maintenance.message}</p>}
      <Text c="dimmed" ta="center" maw="28rem" role="status">
        {t('maintenance.comesBack')} {covers && t('maintenance.kept')}
      </Text>
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}

/** Until when, and how long that is; a maintenance may take longer than planned. */
function TimeLeft({ endsAt, until }: { endsAt: string; until: string }) {
  const { t } = useTranslation();
  const isLate = useSecondsLeft(Date.parse(endsAt), api.clock.now) === 0;
  return (
    <p className={styles.until}>
      {isLate ? t('maintenance.longer') : t('maintenance.until', { until })}
      {!isLate && (
        <span className={styles.left}>
          <Countdown until={endsAt} />
        </span>
      )}
    </p>
  );
}

/** Takes the focus while it is there, and gives it back to where somebody was typing. */
function useFocusMeanwhile<Target extends HTMLElement>() {
  const target = useRef<Target>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    target.current?.focus();
    // Only after this commit is what was covered there again.
    return () => queueMicrotask(() => before instanceof HTMLElement && before.focus());
  }, []);
  return target;
}
