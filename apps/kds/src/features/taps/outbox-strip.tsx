import { useQueryClient } from '@tanstack/react-query';
import { CloudUpload, TriangleAlert } from 'lucide-react';
import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { configQuery } from '../../lib/board-queries';
import { client } from '../../lib/client';
import { useLiveState } from '../../lib/use-live-state';
import { useSelected } from '../../lib/use-selected';
import styles from './outbox-strip.module.css';

/** Taps that wait: how many, that they are safe, or that this tablet cannot keep them. */
export function OutboxStrip() {
  const { t } = useTranslation();
  const waiting = useSelected(client.outbox.state, ({ pending }) => pending.length);
  const unkept = useSelected(
    client.outbox.state,
    ({ pending }) => pending.filter(({ kept }) => kept === 'unkept').length,
  );
  const activity = useSelected(client.outbox.state, (state) => state.activity);
  const live = useLiveState();
  const queries = useQueryClient();
  // The server may have refused them because of a maintenance that this tablet has not heard of.
  useEffect(() => {
    if (activity === 'waiting') void queries.invalidateQueries({ queryKey: configQuery.queryKey });
  }, [activity, queries]);
  // Another window of this tablet may be the one that sends.
  const isStuck = activity === 'waiting' || activity === 'session' || live === 'offline';
  if (unkept === 0 && !(isStuck && waiting > 0)) return null;
  const Icon = unkept > 0 ? TriangleAlert : CloudUpload;
  return (
    <p className={styles.strip} data-problem={unkept > 0 ? '' : undefined} role="status">
      <Icon size={28} strokeWidth={2.5} aria-hidden />
      <span>
        {unkept > 0
          ? t('outbox.unkept', { count: unkept })
          : t('outbox.waiting', { count: waiting })}
      </span>
      <TapsLink />
    </p>
  );
}

const TapsLink = memo(function TapsLink() {
  const { t } = useTranslation();
  return (
    <NavLink className={styles.link} to="/taps">
      {t('taps.show')}
    </NavLink>
  );
});
