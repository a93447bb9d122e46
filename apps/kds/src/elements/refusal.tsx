import { isProblem } from '@porsi/client/problem-error';
import { OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { tapFailure, type TapContext } from '../lib/failure-message';
import { BigButton } from './big-button';
import styles from './refusal.module.css';

interface RefusalProps {
  error: unknown;
  context: TapContext;
  onDismiss: () => void;
}

/** Says why a tap did nothing, where the tap was, until someone has read it. */
export function Refusal({ error, context, onDismiss }: RefusalProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.refusal} role="alert">
      <OctagonX size={36} strokeWidth={2.4} aria-hidden />
      <strong className={styles.title}>
        {t(isProblem(error) ? 'refused.title' : 'refused.unsure')}
      </strong>
      <BigButton onClick={onDismiss}>{t('tap.dismiss')}</BigButton>
      <p className={styles.reason}>{tapFailure(error, t, context)}</p>
    </div>
  );
}
