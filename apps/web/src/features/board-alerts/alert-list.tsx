import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import { portionSizes, type PortionSize } from '@porsi/shared/portions/portion-sizes';
import { SizeMark } from '@porsi/ui/size-mark';
import { BellRing, CheckCheck } from 'lucide-react';
import { useFormat } from '../../i18n/use-format';
import { useKitchen } from '../../lib/kitchen';
import { AlertMark } from './alert-mark';
import type { ItemAlerts } from './item-alerts';
import { useSeenText } from './use-seen-text';
import styles from './alert-list.module.css';

interface AlertListProps {
  alerts: ItemAlerts;
}

/** Every change that the kitchen had to notice, and whether and by whom it was. */
export function AlertList({ alerts }: AlertListProps) {
  const { t } = useTranslation();
  // Open while something waits; what is being read does not fold itself away when it has been seen.
  const [opened] = useState(alerts.unseen > 0);
  return (
    <section className={styles.card} aria-labelledby="alerts-title">
      <details open={opened}>
        <summary className={styles.head}>
          <h2 id="alerts-title">{t('alerts.title')}</h2>
          <span role="status">
            <AlertMark alerts={alerts} />
          </span>
        </summary>
        <ul className={styles.list}>
          {alerts.all.map((alert) => (
            <AlertLine key={alert.id} alert={alert} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function AlertLine({ alert }: { alert: BoardAlert }) {
  const { t } = useTranslation();
  const format = useFormat(useKitchen().timezone);
  const seenText = useSeenText();
  const { board, schoolName, kind, by, at, acknowledged } = alert;
  return (
    <li className={styles.line}>
      <span className={styles.where}>
        {t(`alerts.${board}`)}
        {schoolName !== null && ` · ${schoolName}`}
      </span>
      <span className={styles.change}>
        {kind !== 'changed' && t(`alerts.${kind}`)}
        {portionSizes.map((size) => (
          <SizeChange key={size} size={size} alert={alert} />
        ))}
      </span>
      <span className={styles.seen} data-seen={acknowledged !== null}>
        {acknowledged ? <CheckCheck size={14} aria-hidden /> : <BellRing size={14} aria-hidden />}
        {acknowledged ? seenText(acknowledged) : t('alerts.notSeen')}
      </span>
      <span className={styles.by}>
        {t('alerts.changedBy', { name: by.fullName, time: format.instant(at) })}
      </span>
    </li>
  );
}

/** Old and new portions of a size, where they differ. */
function SizeChange({ size, alert }: { size: PortionSize; alert: BoardAlert }) {
  const { t } = useTranslation();
  const format = useFormat();
  const portions = ({ portionsSmall, portionsLarge }: BoardAlert['before']) =>
    ({ small: portionsSmall, large: portionsLarge })[size];
  const [before, after] = [portions(alert.before), portions(alert.after)];
  if (before === after) return null;
  return (
    <span className={styles.size}>
      <SizeMark size={size} letter={t(`size.${size}Letter`)} /> {t(`size.${size}`)}{' '}
      {format.number(before)} → {format.number(after)} ({format.signed(after - before)})
    </span>
  );
}
