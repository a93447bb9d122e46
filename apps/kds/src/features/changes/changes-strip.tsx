import { SizeMark } from '@porsi/ui/size-mark';
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
  const loads = byLoad(changes);
  const more = loads.length - SHOWN;
  return (
    <section className={styles.strip} role="status">
      <BellRing size={36} aria-hidden />
      <div className={styles.words}>
        <strong className={styles.title}>{t('changes.title')}</strong>
        {loads.slice(0, SHOWN).map(([key, ofLoad]) => (
          <Load key={key} changes={ofLoad} />
        ))}
        {more > 0 ? <span>{t('changes.more', { count: more })}</span> : null}
      </div>
      <BigButton className={styles.seen ?? ''} onClick={() => markSeen(date)}>
        <Check size={28} strokeWidth={3} aria-hidden />
        {t('changes.seen')}
      </BigButton>
    </section>
  );
}

/** The changes of a school in a dish stand together. */
function byLoad(changes: readonly PortionChange[]): [key: string, changes: PortionChange[]][] {
  const loads = new Map<string, PortionChange[]>();
  for (const change of changes) {
    const key = `${change.dish}/${change.school}`;
    loads.set(key, [...(loads.get(key) ?? []), change]);
  }
  return [...loads];
}

/** What changed for one school in one dish, or that the dish itself came or went. */
function Load({ changes }: { changes: readonly PortionChange[] }) {
  const { t, i18n } = useTranslation();
  const [first] = changes;
  if (!first) return null;
  const { dish, school, to } = first;
  if (school === null)
    return <span>{t(to > 0 ? 'changes.added' : 'changes.removed', { dish })}</span>;
  return (
    <span className={styles.load}>
      {school}, {dish}
      {changes.map(({ key, size, from, to: now }) =>
        size === null ? null : (
          <strong key={key} className={styles.change}>
            <SizeMark
              size={size}
              letter={t(size === 'small' ? 'size.smallLetter' : 'size.largeLetter')}
            />
            {t(`size.${size}`)} {wholeNumber(from, i18n.language)} →{' '}
            {wholeNumber(now, i18n.language)}
          </strong>
        ),
      )}
    </span>
  );
}
