import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryEntry } from '@porsi/shared/history/history-entry';
import { Badge } from '@porsi/ui/badge';
import { Button } from '@porsi/ui/button';
import type { Format } from '../../i18n/use-format';
import { useMay } from '../../lib/use-session';
import { ChangeText, type Names } from './change-text';
import type { FoldedEntry } from './fold-counts';
import { historyChanges } from './history-changes';
import { shownAddress } from './shown-address';
import styles from './history-line.module.css';

interface HistoryLineProps {
  line: FoldedEntry;
  names: Names;
  format: Format;
}

const SHOWN = 6;

/** Who changed what and when; from where, for the head. */
export function HistoryLine({ line, names, format }: HistoryLineProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { entry, since, taps } = line;
  const { at, user, action, date, menuItemId, recipeName, schoolId } = entry;
  // Where from is for who answers for the accounts.
  const address = useMay('users.manage') ? shownAddress(entry.address) : null;
  const changes = historyChanges(entry);
  const shown = all ? changes : changes.slice(0, SHOWN);
  const subject = schoolId === null ? recipeName : names.school(schoolId);
  return (
    <li className={styles.line}>
      <time dateTime={at} className={styles.time}>
        {taps > 1 ? format.instants(since, at) : format.instant(at)}
      </time>
      <div className={styles.body}>
        <p className={styles.what}>
          <Badge color={tones[action] ?? 'gray'}>{t(`history.actions.${action}`)}</Badge>
          {subject && <strong>{subject}</strong>}
          {date && <span className={styles.soft}>{format.longDay(date)}</span>}
          {taps > 1 && <span className={styles.soft}>{t('history.taps', { count: taps })}</span>}
        </p>
        <ul className={styles.changes}>
          {shown.map((change) => (
            <li key={JSON.stringify(change)}>
              <ChangeText change={change} names={names} format={format} />
            </li>
          ))}
        </ul>
        {changes.length > SHOWN && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? t('history.fewer') : t('history.allChanges', { count: changes.length })}
          </Button>
        )}
        <p className={styles.soft}>
          {t('history.by', { name: user.fullName || t('history.system') })}
          {address && ` · ${t('history.from', { address })}`}
          {menuItemId !== null && action !== 'menu-item.delete' && (
            <>
              {' · '}
              <Link to={`/menu-items/${menuItemId}`}>{t('history.showItem')}</Link>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

const tones: Partial<Record<HistoryEntry['action'], string>> = {
  'menu-item.create': 'pandan',
  'menu-item.update': 'telang',
  'menu-item.delete': 'chilli',
  'menu-plan.approve': 'pandan',
  'menu-plan.reopen': 'turmeric',
  'cooking.status': 'ember',
  'packing.status': 'ember',
  'packing.count': 'ember',
  'alerts.acknowledge': 'turmeric',
};
