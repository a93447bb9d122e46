import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import styles from './reason-dialog.module.css';

const readyReasons = ['dishShort', 'spoiled', 'schoolAsked', 'reserve'] as const;
const LONGEST = 200;

interface ReasonDialogProps {
  school: string;
  /** Counted and planned, in words. */
  difference: string;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks why a school is finished with another number than planned: a few reasons, or own words. */
export function ReasonDialog({ school, difference, onReason, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const [typed, setTyped] = useState('');
  const give = (reason: string) => {
    dialog.current?.close();
    onReason(reason);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') give(typed.trim());
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={t('reason.title')} onClose={onClose}>
      <form className={styles.body} onSubmit={submit}>
        <h2 className={styles.title}>{t('reason.title')}</h2>
        <p className={styles.difference}>
          {school}: {difference}
        </p>
        <div className={styles.reasons}>
          {readyReasons.map((reason) => (
            <BigButton key={reason} tall onClick={() => give(t(`reason.${reason}`))}>
              {t(`reason.${reason}`)}
            </BigButton>
          ))}
        </div>
        <label className={styles.own}>
          {t('reason.own')}
          <input
            className={styles.input}
            value={typed}
            maxLength={LONGEST}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <div className={styles.foot}>
          <BigButton onClick={() => dialog.current?.close()}>{t('reason.cancel')}</BigButton>
          <BigButton type="submit" look="primary" disabled={typed.trim() === ''}>
            {t('reason.finish')}
          </BigButton>
        </div>
      </form>
    </dialog>
  );
}
