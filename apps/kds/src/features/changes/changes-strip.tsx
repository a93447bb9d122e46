import { BellRing, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { wholeNumber } from '../../lib/quantity';
import { useStore } from '../../lib/use-store';
import { markSeen, unseenChanges } from '../../live/board-changes';
import type { PortionChange } from '../../live/portion-changes';
import styles from './changes-strip.module.css';

const SHOWN = 4;

/** Numbers that changed while the board was open, until someone says to have seen them. */
export function ChangesStrip({ date }: { date: string }) {
  const { t } = useTranslation();
  const changes = useStore(unseenChanges)[date] ?? [];
  if (changes.length === 0) return null;
  const more = changes.length - SHOWN;
  return (
    <section className={styles.strip} role="status">
      <BellRing size={36} aria-hidden />
      <div className={styles.words}>
        <strong className={styles.title}>{t('changes.title')}</strong>
        {changes.slice(0, SHOWN).map((change) => <Change key={change.key} change={change} />)}
        {more > 0 ? <span>{t('changes.more', { count: more })}</span> : null}
      </div>
      <BigButton className={styles.seen ?? ''} onClick={() => markSeen(date)}>
        <Check size={28} strokeWidth={3} aria-hidden />
        {t('changes.seen')}
      </BigButton>
    </section>
  );
}

function Change({ change: { dish, school, size, from, to } }: { change: PortionChange }) {
  const { t, i18n } = useTranslation();
  if (school === null || size === null) {
    return <span className={styles.change}>{t(to > 0 ? 'changes.added' : 'changes.removed', { dish })}</span>;
  }
  return (
    <span className={styles.change}>
      {t('changes.line', { school, dish })}, {t(`size.${size}`)}{' '}
      <strong>{wholeNumber(from, i18n.language)} → {wholeNumber(to, i18n.language)}</strong>
    </span>
  );
}
