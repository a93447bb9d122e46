import { CircleCheckBig, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { operationWords } from '../../lib/operation-words';
import type { UndoOffer } from '../../lib/undo-offer';
import styles from './dock.module.css';

/** The last tap, and one tap back from it. The next one takes its place; its time begins anew. */
export function WayBackOffer({ offer: { operation, undo } }: { offer: UndoOffer }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.offer} role="status">
      {done}
      <p className={styles.words}>
        <strong>{operation.subject}</strong> {operationWords(operation, t, i18n.language)}
      </p>
      <BigButton className={styles.undo ?? ''} onClick={undo}>
        {back}
        {t('tap.undo')}
      </BigButton>
      <span key={operation.tap.operationId} className={styles.timeLeft} aria-hidden />
    </div>
  );
}

// Made once: the words beside them change with every tap.
const done = <CircleCheckBig size={30} strokeWidth={2.4} aria-hidden />;
const back = <Undo2 size={28} aria-hidden />;
