import { UserRound } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { chooseInitials, currentInitials, initials } from '../../lib/initials';
import { useTicking } from '../../lib/ticker';
import { useStore } from '../../lib/use-store';
import styles from './initials-button.module.css';

/** On a shared tablet: who taps from now on, by initials; nobody has to say. */
export function InitialsButton() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const { recent } = useStore(initials);
  const current = useTicking(() => currentInitials() ?? '');
  const choose = (one: string | null) => {
    const isOne = chooseInitials(one);
    setInvalid(!isOne);
    if (!isOne) return;
    setTyped('');
    dialog.current?.close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(typed);
  };
  return (
    <>
      <BigButton
        className={styles.button ?? ''}
        aria-label={current === '' ? t('initials.ask') : t('initials.now', { initials: current })}
        onClick={() => dialog.current?.showModal()}
      >
        {current === '' ? <UserRound size={28} aria-hidden /> : current}
      </BigButton>
      <dialog ref={dialog} className={styles.dialog} aria-label={t('initials.title')}>
        <form className={styles.body} onSubmit={submit}>
          <h2 className={styles.title}>{t('initials.title')}</h2>
          <p>{t('initials.hint')}</p>
          <div className={styles.recent}>
            {recent.map((one) => (
              <BigButton
                key={one}
                tall
                aria-pressed={one === current}
                className={one === current ? (styles.chosen ?? '') : ''}
                onClick={() => choose(one)}
              >
                {one}
              </BigButton>
            ))}
          </div>
          <label className={styles.own}>
            {t('initials.own')}
            <input
              className={styles.input}
              value={typed}
              maxLength={4}
              autoCapitalize="characters"
              autoComplete="off"
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
          {invalid ? (
            <p className={styles.problem} role="alert">
              {t('initials.invalid')}
            </p>
          ) : null}
          <div className={styles.foot}>
            <BigButton onClick={() => choose(null)}>{t('initials.nobody')}</BigButton>
            <BigButton type="submit" look="primary" disabled={typed.trim() === ''}>
              {t('initials.choose')}
            </BigButton>
          </div>
        </form>
      </dialog>
    </>
  );
}
