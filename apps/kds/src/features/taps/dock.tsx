import { CircleCheckBig, OctagonX, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { client } from '../../lib/client';
import { tapFailure } from '../../lib/failure-message';
import { operationWords } from '../../lib/operation-words';
import { undoOffer } from '../../lib/undo-offer';
import { useStore } from '../../lib/use-store';
import styles from './dock.module.css';

/** More than these would leave no room for the board; they follow as these are read. */
const SHOWN = 2;

/**
 * Below the board, so that nothing on it moves and no key is covered: refused taps until they are
 * read, and the way back from the last one.
 */
export function Dock() {
  const { t, i18n } = useTranslation();
  const { refused } = useStore(client.outbox.state);
  const offer = useStore(undoOffer);
  if (refused.length === 0 && offer === null) return null;
  return (
    <div className={styles.dock}>
      {refused.slice(0, SHOWN).map(({ operation, code }, index) => (
        <div key={operation.tap.operationId} className={styles.refusal} role="alert">
          <OctagonX size={36} strokeWidth={2.4} aria-hidden />
          <p className={styles.words}>
            <strong className={styles.title}>
              {t('refused.title')}: {operation.subject},{' '}
              {operationWords(operation, t, i18n.language)}
            </strong>
            {tapFailure(code, t)}
            {index === SHOWN - 1 && refused.length > SHOWN
              ? ` ${t('refused.more', { count: refused.length - SHOWN })}`
              : null}
          </p>
          <BigButton onClick={() => void client.outbox.dismiss(operation.tap.operationId)}>
            {t('tap.dismiss')}
          </BigButton>
        </div>
      ))}
      {offer === null ? null : (
        <div key={offer.operation.tap.operationId} className={styles.offer} role="status">
          <CircleCheckBig size={30} strokeWidth={2.4} aria-hidden />
          <p className={styles.words}>
            <strong>{offer.operation.subject}</strong>{' '}
            {operationWords(offer.operation, t, i18n.language)}
          </p>
          <BigButton className={styles.undo ?? ''} onClick={offer.undo}>
            <Undo2 size={28} aria-hidden />
            {t('tap.undo')}
          </BigButton>
          <span className={styles.timeLeft} aria-hidden />
        </div>
      )}
    </div>
  );
}
