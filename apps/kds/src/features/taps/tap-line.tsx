import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { clockMinutes } from '../../lib/kitchen-time';
import { signed } from '../../lib/quantity';
import styles from './taps-list.module.css';
import { TakeBack } from './take-back';
import type { WayBack } from './undoable';

interface TapLineProps {
  operation: KdsOperation;
  timezone: string;
  /** Null for what cannot be taken back, or not by who looks. */
  way: WayBack | null;
}

/** A tap that the server has: when, on what, what it did, whose it was, and the way back from it. */
export function TapLine({ operation, timezone, way }: TapLineProps) {
  const { t, i18n } = useTranslation();
  const { tappedAt, at, schoolName, recipeName, automatic, initials, by, undoneBy } = operation;
  return (
    <li className={styles.tap}>
      <span className={styles.time}>{clockMinutes(tappedAt ?? at, timezone)}</span>
      <span className={styles.words}>
        <strong>{schoolName ?? recipeName ?? ''}</strong> {effectWords(operation, t, i18n.language)}
        <span className={styles.who}>
          {automatic ? `${t('taps.automatic')} ` : null}
          {initials === null ? by.fullName : `${initials} · ${by.fullName}`}
        </span>
      </span>
      {way === null ? null : (
        <TakeBack date={operation.date} operationId={operation.operationId} way={way} />
      )}
      {undoneBy === null ? null : <span className={styles.who}>{t('taps.undone')}</span>}
    </li>
  );
}

function effectWords({ kind, effect }: KdsOperation, t: TFunction, language: string): string {
  if (effect === null) return t('taps.noEffect');
  if ('alertIds' in effect) return t('taps.seen');
  if ('size' in effect) {
    const size = effect.size === 'small' ? t('size.small') : t('size.large');
    return t('taps.counted', { size, trays: signed(effect.trays, language) });
  }
  const to = effect.to as 'pending' | 'ready';
  const status = t(kind === 'cooking.status' ? `cooking.status.${to}` : `packing.status.${to}`);
  return t('taps.moved', { status });
}
