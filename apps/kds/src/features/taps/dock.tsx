import { useMemo } from 'react';
import { client } from '../../lib/client';
import { undoOffer } from '../../lib/undo-offer';
import { useSelected } from '../../lib/use-selected';
import { useStore } from '../../lib/use-store';
import styles from './dock.module.css';
import { foldRefused } from './fold-refused';
import { Refusal } from './refusal';
import { WayBackOffer } from './way-back-offer';

/** More than these would leave no room for the board; they follow as these are read. */
const SHOWN = 2;

/**
 * Below the board, so that nothing on it moves and no key is covered: refused taps until they are
 * read, and the way back from the last one.
 */
export function Dock() {
  const refused = useSelected(client.outbox.state, (state) => state.refused);
  const refusals = useMemo(() => foldRefused(refused), [refused]);
  const offer = useStore(undoOffer);
  if (refusals.length === 0 && offer === null) return null;
  const shown = refusals.slice(0, SHOWN);
  const more = refusals.slice(SHOWN).flatMap(({ operations }) => operations).length;
  return (
    <div className={styles.dock}>
      {shown.map((refusal, index) => (
        <Refusal
          key={refusal.operations[0].tap.operationId}
          refusal={refusal}
          more={index === SHOWN - 1 ? more : 0}
        />
      ))}
      {offer === null ? null : <WayBackOffer offer={offer} />}
    </div>
  );
}
