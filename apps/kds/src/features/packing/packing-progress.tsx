import { packingStatuses } from '@porsi/shared/kds/status-order';
import type { PackingBoard, PackingDish } from '@porsi/shared/kds/packing-board';
import { PartyPopper } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../../elements/status-chip';
import { clockMinutes } from '../../lib/kitchen-time';
import { packingSteps } from '../../lib/step-of';
import { CookingMark } from './cooking-mark';
import { OrderChoice } from './order-choice';
import styles from './packing-progress.module.css';

interface PackingProgressProps {
  counts: PackingBoard['counts'];
  /** The dishes that hold schools up. */
  uncooked: readonly PackingDish[];
  /** When the last school was ready. */
  lastPacked: string | null;
  timezone: string;
}

/** How many schools wait, are being packed and are ready; and that it is done, when it is. */
export const PackingProgress = memo(function PackingProgress(props: PackingProgressProps) {
  const { counts, uncooked, lastPacked, timezone } = props;
  const { t } = useTranslation();
  const total = counts.pending + counts.packing + counts.ready;
  // All that there were may have been taken off the plan.
  if (total === 0) return null;
  if (counts.ready === total)
    return <Completed schools={total} since={lastPacked} timezone={timezone} />;
  return (
    <section className={styles.progress} aria-label={t('packing.progress')}>
      <p className={styles.words}>{t('packing.progressOf', { ready: counts.ready, total })}</p>
      <div className={styles.bar} aria-hidden>
        {[...packingStatuses].reverse().map((status) => (
          <span
            key={status}
            className={styles.part}
            data-step={packingSteps(status).index}
            style={{ flexGrow: counts[status] }}
          />
        ))}
      </div>
      <ul className={styles.counts}>
        {packingStatuses.map((status) => (
          <li key={status} className={styles.count}>
            <strong>{counts[status]}</strong>
            <StatusChip
              small
              kind="packing"
              step={packingSteps(status).index}
              label={t(`packing.status.${status}`)}
            />
          </li>
        ))}
      </ul>
      <OrderChoice />
      {uncooked.length === 0 ? null : (
        <p className={styles.uncooked}>
          {t('packing.notCooked')}
          {uncooked.map(({ menuItemId, recipeName, cookingStatus }) => (
            <span key={menuItemId} className={styles.dish} data-status={cookingStatus}>
              <CookingMark status={cookingStatus} />
              {recipeName}
            </span>
          ))}
        </p>
      )}
    </section>
  );
});

function Completed({
  schools,
  since,
  timezone,
}: {
  schools: number;
  since: string | null;
  timezone: string;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.progress} aria-label={t('packing.progress')}>
      <p className={styles.completed} role="status">
        <PartyPopper size={44} aria-hidden />
        {since === null
          ? t('packing.completed', { count: schools })
          : t('packing.completedAt', { count: schools, time: clockMinutes(since, timezone) })}
      </p>
    </section>
  );
}
