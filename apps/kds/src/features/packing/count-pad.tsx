import type { CountStanding } from '@porsi/shared/kds/count-standing';
import type { CountChange } from '@porsi/shared/kds/packing-count';
import { traysAdded } from '@porsi/shared/kds/trays-added';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { SizeMark } from '@porsi/ui/size-mark';
import { Check, ChevronsDown, ChevronsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { wholeNumber } from '../../lib/quantity';
import styles from './count-pad.module.css';

interface CountPadProps {
  size: PortionSize;
  standing: CountStanding;
  stackSize: number;
  /** The school: part of the buttons' accessible names. */
  name: string;
  /** Null for who may only look. */
  onCount: ((change: CountChange, added: number) => void) | null;
}

/** Counted trays of one size beside the plan, short and over in word and sign, and the keys to count. */
export function CountPad({ size, standing, stackSize, name, onCount }: CountPadProps) {
  const { t, i18n } = useTranslation();
  const { counted, planned, difference } = standing;
  const words = t(`size.${size}`);
  const keys = [
    { label: '−1', change: { kind: 'add', trays: -1 } },
    { label: '+1', change: { kind: 'add', trays: 1 } },
    { label: '+10', change: { kind: 'add', trays: 10 } },
    { label: `+${stackSize}`, change: { kind: 'add', trays: stackSize } },
    { label: t('count.all'), change: { kind: 'fill' } },
  ] as const satisfies { label: string; change: CountChange }[];
  return (
    <section className={styles.pad} data-size={size} aria-label={`${name} – ${words}`}>
      <p className={styles.figures}>
        <span className={styles.label}>
          <SizeMark
            size={size}
            letter={t(size === 'small' ? 'size.smallLetter' : 'size.largeLetter')}
          />
          {words}
        </span>
        <span className={styles.counted}>{wholeNumber(counted, i18n.language)}</span>
        <span className={styles.planned}>/ {wholeNumber(planned, i18n.language)}</span>
        <Difference difference={difference} />
      </p>
      {onCount === null ? null : (
        <div className={styles.keys}>
          {keys
            .filter(({ label }, at) => keys.findIndex((key) => key.label === label) === at)
            .map(({ label, change }) => {
              const added = traysAdded(change, counted, planned);
              return (
                <BigButton
                  key={label}
                  className={styles.key ?? ''}
                  aria-label={`${label} ${words} – ${name}`}
                  disabled={added === null || added === 0}
                  onClick={() => onCount(change, added ?? 0)}
                >
                  {label}
                </BigButton>
              );
            })}
        </div>
      )}
    </section>
  );
}

function Difference({ difference }: { difference: number }) {
  const { t } = useTranslation();
  const standing = difference === 0 ? 'complete' : difference < 0 ? 'short' : 'over';
  const Icon = { complete: Check, short: ChevronsDown, over: ChevronsUp }[standing];
  return (
    <span className={styles.difference} data-standing={standing}>
      <Icon size={24} strokeWidth={3} aria-hidden />
      {t(`count.${standing}`, { count: Math.abs(difference) })}
    </span>
  );
}
