import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyProblem } from '@porsi/ui/notify';
import { problemText } from './problem-text';

/** Says a text in a language. */
export type Say = (t: TFunction) => string;

/** Says shortly that something was done; a switch of the language is followed. */
export function toastDone(say: Say): void {
  notifyDone(<Said say={say} />);
}

/** Says that something did not work, likewise. */
export function toastTrouble(say: Say): void {
  notifyProblem(<Said say={say} />);
}

/** Says why the server did not do it. */
export function toastProblem(error: unknown): void {
  toastTrouble((t) => problemText(error, t));
}

function Said({ say }: { say: Say }) {
  const { t } = useTranslation();
  return say(t);
}
