import { ClockAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../lib/use-store';
import { clockOffset } from '../../live/follow-clock';
import styles from './strip.module.css';

const TOLERANCE = 2 * 60_000;

/** This tablet's own clock is wrong: said, though the board goes by the server's. */
export function ClockStrip() {
  const { t } = useTranslation();
  const offset = useStore(clockOffset);
  if (Math.abs(offset) <= TOLERANCE) return null;
  const count = Math.round(Math.abs(offset) / 60_000);
  return (
    <p className={`${styles.strip} ${styles.quiet}`} role="status">
      <ClockAlert size={26} aria-hidden />
      <span>{t(offset > 0 ? 'time.clockSlow' : 'time.clockFast', { count })}</span>
    </p>
  );
}
