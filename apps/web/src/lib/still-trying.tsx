import { useTranslation } from 'react-i18next';
import { Button } from '@porsi/ui/button';
import { Loader } from '@porsi/ui/loader';
import styles from './still-trying.module.css';

/** Says that the server has not answered yet, and lets one ask anew. */
export function StillTrying({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.trying} role="status">
      <Loader size="sm" aria-hidden />
      <span>{t('common.stillTrying')}</span>
      <Button variant="default" onClick={onAgain}>
        {t('common.tryAgain')}
      </Button>
    </div>
  );
}
