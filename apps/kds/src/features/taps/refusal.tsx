import type { RefusedOperation } from '@porsi/client/outbox/outbox-storage';
import { OctagonX } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { client } from '../../lib/client';
import { tapFailure } from '../../lib/failure-message';
import { operationWords } from '../../lib/operation-words';
import styles from './dock.module.css';

interface RefusalProps {
  refused: RefusedOperation;
  /** Refused taps that find no room below it. */
  more: number;
}

/** A tap that the server refused, and why; until somebody has read it. */
export const Refusal = memo(function Refusal({ refused, more }: RefusalProps) {
  const { t, i18n } = useTranslation();
  const { operation, code } = refused;
  return (
    <div className={styles.refusal} role="alert">
      <OctagonX size={36} strokeWidth={2.4} aria-hidden />
      <p className={styles.words}>
        <strong className={styles.title}>
          {t('refused.title')}: {operation.subject}, {operationWords(operation, t, i18n.language)}
        </strong>
        {tapFailure(code, t)}
        {more > 0 ? ` ${t('refused.more', { count: more })}` : null}
      </p>
      <BigButton onClick={() => void client.outbox.dismiss(operation.tap.operationId)}>
        {t('tap.dismiss')}
      </BigButton>
    </div>
  );
});
