import { dateOf, type PendingOperation } from '@porsi/shared/kds/pending-operation';
import { CloudUpload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockMinutes } from '../../lib/kitchen-time';
import { operationWords } from '../../lib/operation-words';
import styles from './taps-list.module.css';
import { TakeBack } from './take-back';
import type { WayBack } from './undoable';

interface PendingLineProps {
  operation: PendingOperation;
  timezone: string;
  /** Null for what cannot be taken back, or not by who looks. */
  way: WayBack | null;
}

/** A tap that is still on this tablet: when, on what, what it asks for, and the way back from it. */
export function PendingLine({ operation, timezone, way }: PendingLineProps) {
  const { t, i18n } = useTranslation();
  const { operationId, tappedAt } = operation.tap;
  return (
    <li className={styles.tap} data-pending="">
      <span className={styles.time}>{tappedAt ? clockMinutes(tappedAt, timezone) : null}</span>
      <span className={styles.words}>
        <strong>{operation.subject}</strong> {operationWords(operation, t, i18n.language)}
      </span>
      <span className={styles.pending}>
        <CloudUpload size={22} aria-hidden />
        {t('outbox.notSentYet')}
      </span>
      {way === null ? null : (
        <TakeBack date={dateOf(operation)} operationId={operationId} way={way} />
      )}
    </li>
  );
}
