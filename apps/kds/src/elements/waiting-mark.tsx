import { CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWaiting } from '../lib/use-waiting';
import styles from './waiting-mark.module.css';

/** Says that taps on a card are not with the server yet; by icon and word, after a moment. */
export function WaitingMark({ of, id }: { of: 'dish' | 'school'; id: number }) {
  const waiting = useWaiting(of, id);
  const { t } = useTranslation();
  if (waiting === null) return null;
  const Icon = waiting === 'kept' ? CloudUpload : TriangleAlert;
  return (
    <span className={styles.mark} data-waiting={waiting}>
      <Icon size={22} strokeWidth={2.5} aria-hidden />
      {t(waiting === 'kept' ? 'outbox.notSentYet' : 'outbox.notKept')}
    </span>
  );
}
