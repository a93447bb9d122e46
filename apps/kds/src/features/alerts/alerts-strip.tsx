import { foldAlerts, type FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import { BellRing, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AlertLine } from '../../elements/alert-banner';
import { ConfirmButton } from '../../elements/confirm-button';
import { useFloor } from '../../lib/board-queries';
import { useShownDay } from '../../lib/shown-day';
import { tapSeen } from '../../lib/tapping';
import { alertedSubjects } from './alerted-subjects';
import styles from './alerts-strip.module.css';
import { useAlertSound } from './use-alert-sound';

/** Named, of several; all of them show their change on their own card. */
const NAMED = 6;

interface AlertsStripProps {
  date: string;
  board: BoardAlert['board'];
  /** Whether the reader's role works on this board. */
  maySee: boolean;
}

/** Changes of what is being worked on: heard and shown until somebody says to have seen them. */
export function AlertsStrip({ date, board, maySee }: AlertsStripProps) {
  const { t } = useTranslation();
  const { floor } = useShownDay(undefined, undefined, useFloor(date).data);
  const alerts = foldAlerts(floor?.alerts ?? [], board);
  useAlertSound(alerts.flatMap(({ ids }) => ids));
  if (alerts.length === 0) return null;
  const seen = () => {
    const names = alerts.map(nameOf).join(', ');
    tapSeen(
      date,
      names,
      alerts.flatMap(({ ids }) => ids),
    );
  };
  return (
    <section className={styles.strip} role="alert">
      <BellRing className={styles.bell} size={36} aria-hidden />
      <div className={styles.words}>
        <strong className={styles.title}>{t('alerts.title')}</strong>
        <ul className={styles.list}>
          {alerts.length === 1 ? (
            alerts.map((alert) => (
              <AlertLine key={alert.key} alert={alert}>
                {nameOf(alert)}
              </AlertLine>
            ))
          ) : (
            <Subjects alerts={alerts} />
          )}
        </ul>
      </div>
      {maySee ? (
        <SeenButton label={t(alerts.length > 1 ? 'alerts.seenAll' : 'alerts.seen')} onSeen={seen} />
      ) : null}
    </section>
  );
}

/** Which cards changed: from which numbers to which, they say themselves, and there is a board to leave room for. */
function Subjects({ alerts }: { alerts: readonly FoldedAlert[] }) {
  const { t } = useTranslation();
  const subjects = alertedSubjects(alerts);
  const more = subjects.length - NAMED;
  return (
    <>
      {subjects.slice(0, NAMED).map(({ key, name, kind }) => (
        <li key={key} className={styles.subject}>
          {kind === 'changed' ? null : <strong>{t(`alerts.kind.${kind}`)}: </strong>}
          {name}
        </li>
      ))}
      {more > 0 ? <li>{t('alerts.more', { count: more })}</li> : null}
    </>
  );
}

/** On all tablets nothing brings back what was seen: a second tap asks. */
function SeenButton({ label, onSeen }: { label: string; onSeen: () => void }) {
  return (
    <ConfirmButton className={styles.seen} label={label} onConfirm={onSeen}>
      <Check size={28} strokeWidth={3} aria-hidden />
      {label}
    </ConfirmButton>
  );
}

function nameOf({ schoolName, recipeName }: FoldedAlert): string {
  return schoolName === null ? recipeName : `${schoolName}, ${recipeName}`;
}
