import type { CountChange } from '@porsi/shared/kds/packing-count';
import { memo } from 'react';
import { BigButton } from '../../elements/big-button';
import styles from './count-pad.module.css';

interface CountKeyProps {
  label: string;
  /** What it counts: the rest of its accessible name. */
  of: string;
  change: CountChange;
  /** Trays that it adds as the screen stands; null where it would take away more than there are. */
  added: number | null;
  onCount: (change: CountChange, added: number) => void;
}

/** One key of a count. */
export const CountKey = memo(function CountKey(props: CountKeyProps) {
  const { label, of, change, added, onCount } = props;
  return (
    <BigButton
      className={styles.key ?? ''}
      aria-label={`${label} ${of}`}
      disabled={added === null || added === 0}
      onClick={() => onCount(change, added ?? 0)}
    >
      {label}
    </BigButton>
  );
});
