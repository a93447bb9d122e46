import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { Spinner } from '../../elements/spinner';
import { loadFailure } from '../../lib/failure-message';
import styles from './earlier-taps.module.css';

interface EarlierTapsProps {
  shown: number;
  total: number;
  isLoading: boolean;
  /** Why they did not come; null when nothing failed. */
  error: Error | null;
  onMore: () => void;
}

/** At the end of the list: how much of the day it shows, and the way to what was tapped before. */
export function EarlierTaps({ shown, total, isLoading, error, onMore }: EarlierTapsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.earlier}>
      {error === null ? null : (
        <p className={styles.failed} role="alert">
          {loadFailure(error, t)}
        </p>
      )}
      <p role="status">{t('taps.shownOf', { shown, total })}</p>
      <BigButton disabled={isLoading} onClick={onMore}>
        {isLoading ? <Spinner /> : <History size={26} aria-hidden />}
        {t('taps.earlier')}
      </BigButton>
    </div>
  );
}
