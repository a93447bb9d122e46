import type { CountStanding } from '@porsi/shared/kds/count-standing';
import type { CountChange } from '@porsi/shared/kds/packing-count';
import { traysAdded } from '@porsi/shared/kds/trays-added';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { Check, ChevronsDown, ChevronsUp } from 'lucide-react';
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SizeLabel } from '../../elements/size-label';
import { signed, wholeNumber } from '../../lib/quantity';
import { tapCount, type TappedSchool } from '../../lib/tapping';
import { CountKey } from './count-key';
import { countKeys } from './count-keys';
import styles from './count-pad.module.css';

interface CountPadProps extends CountStanding {
  date: string;
  school: TappedSchool;
  size: PortionSize;
  stackSize: number;
  mayCount: boolean;
}

/** Counted trays of one size beside the plan, short and over in word and sign, and the keys to count. */
export const CountPad = memo(function CountPad(props: CountPadProps) {
  const { date, school, size, counted, planned, stackSize, mayCount } = props;
  const { t, i18n } = useTranslation();
  const onCount = useCallback(
    (change: CountChange, added: number) => tapCount(date, school, size, change, added),
    [date, school, size],
  );
  const words = t(`size.${size}`);
  return (
    <section className={styles.pad} data-size={size} aria-label={`${school.schoolName} – ${words}`}>
      <p className={styles.figures}>
        <span className={styles.label}>
          <SizeLabel size={size} />
        </span>
        <span className={styles.counted}>{wholeNumber(counted, i18n.language)}</span>
        <span className={styles.planned}>/ {wholeNumber(planned, i18n.language)}</span>
        <Difference difference={props.difference} />
      </p>
      {mayCount ? (
        <div className={styles.keys}>
          {countKeys(stackSize).map((change) => {
            const label =
              change.kind === 'add' ? signed(change.trays, i18n.language) : t('count.all');
            return (
              <CountKey
                key={label}
                label={label}
                of={`${words} – ${school.schoolName}`}
                change={change}
                added={traysAdded(change, counted, planned)}
                onCount={onCount}
              />
            );
          })}
        </div>
      ) : null}
    </section>
  );
});

function Difference({ difference }: { difference: number }) {
  const { t } = useTranslation();
  const standing = difference === 0 ? 'complete' : difference < 0 ? 'short' : 'over';
  return (
    <span className={styles.difference} data-standing={standing}>
      {standingIcons[standing]}
      {t(`count.${standing}`, { count: Math.abs(difference) })}
    </span>
  );
}

// Made once: they stand beside numbers that change with every tap.
const standingIcons = {
  complete: <Check size={24} strokeWidth={3} aria-hidden />,
  short: <ChevronsDown size={24} strokeWidth={3} aria-hidden />,
  over: <ChevronsUp size={24} strokeWidth={3} aria-hidden />,
};
