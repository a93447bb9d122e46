import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import { useTranslation } from 'react-i18next';
import { signed, wholeNumber } from '../lib/quantity';
import styles from './portions-changed.module.css';
import { SizeSign } from './size-sign';

type Portions = BoardAlert['before'];

/** Old → new per size with the difference: "Large 150 → 162, +12"; sizes that stayed are left out. */
export function PortionsChanged({ before, after }: { before: Portions; after: Portions }) {
  const { t, i18n } = useTranslation();
  const sizes = [
    { size: 'small' as const, from: before.portionsSmall, to: after.portionsSmall },
    { size: 'large' as const, from: before.portionsLarge, to: after.portionsLarge },
  ].filter(({ from, to }) => from !== to);
  if (sizes.length === 0) return <span className={styles.same}>{t('alerts.asBefore')}</span>;
  return sizes.map(({ size, from, to }) => (
    <span key={size} className={styles.change}>
      <SizeSign size={size} />
      <span>
        {t(`size.${size}`)} {wholeNumber(from, i18n.language)} → {wholeNumber(to, i18n.language)},{' '}
        <strong className={styles.difference}>{signed(to - from, i18n.language)}</strong>
      </span>
    </span>
  ));
}
