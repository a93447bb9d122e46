import { OctagonX } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { client } from '../../lib/client';
import { tapFailure } from '../../lib/failure-message';
import { operationWords } from '../../lib/operation-words';
import styles from './dock.module.css';
import type { FoldedRefusal } from './fold-refused';
import { repeatedWords } from './repeated-words';

interface RefusalProps {
  refusal: FoldedRefusal;
  /** Refused taps that find no room below it. */
  more: number;
}

/** Taps that the server refused, and why; until somebody has read it. */
export const Refusal = memo(function Refusal({ refusal, more }: RefusalProps) {
  const { t, i18n } = useTranslation();
  const { subject, code, operations } = refusal;
  const words = operations.map((operation) => operationWords(operation, t, i18n.language));
  const dismiss = () => {
    for (const { tap } of operations) void client.outbox.dismiss(tap.operationId);
  };
  return (
    <div className={styles.refusal} role="alert">
      <OctagonX size={36} strokeWidth={2.4} aria-hidden />
      <p className={styles.words}>
        <strong className={styles.title}>
          {t('refused.title')}: {subject}, {repeatedWords(words)}
        </strong>
        {tapFailure(code, t)}
        {more > 0 ? ` ${t('refused.more', { count: more })}` : null}
      </p>
      <BigButton onClick={dismiss}>{t('tap.dismiss')}</BigButton>
    </div>
  );
});
