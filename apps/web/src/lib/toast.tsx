import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '@porsi/ui/button';
import { notifyDone, notifyProblem, notifyWarning } from '@porsi/ui/notify';
import { problemText } from './problem-text';
import styles from './toast.module.css';

/** Says a text in a language. */
export type Say = (t: TFunction) => string;

/** Says shortly that something was done; a switch of the language is followed. */
export function toastDone(say: Say, undo?: () => void): void {
  const hide = notifyDone(<Said say={say} undo={undo && (() => (hide(), undo()))} />);
}

/** Says that something was done, but that it wants another look. */
export function toastWarning(say: Say, undo?: () => void): void {
  const hide = notifyWarning(<Said say={say} undo={undo && (() => (hide(), undo()))} />);
}

/** Says that something did not work, likewise. */
export function toastTrouble(say: Say): void {
  notifyProblem(<Said say={say} />);
}

/** Says why the server did not do it. */
export function toastProblem(error: unknown): void {
  toastTrouble((t) => problemText(error, t));
}

interface SaidProps {
  say: Say;
  undo?: (() => void) | undefined;
}

function Said({ say, undo }: SaidProps) {
  const { t } = useTranslation();
  if (!undo) return say(t);
  return (
    <span className={styles.said}>
      {say(t)}
      <Button variant="subtle" size="compact-sm" onClick={undo}>
        {t('common.undo')}
      </Button>
    </span>
  );
}
