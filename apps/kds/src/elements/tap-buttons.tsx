import { Check, Lock, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWhile } from '../lib/use-while';
import { BigButton } from './big-button';
import { Spinner } from './spinner';
import type { StepIndex } from './status-chip';
import styles from './tap-buttons.module.css';
import { UndoButton } from './undo-button';

/** The next step stands where the last one was: a thumb that hits twice must not take both. */
const REST = 700;

interface TapButtonsProps {
  step: StepIndex;
  /** What is tapped: part of the buttons' accessible names. */
  name: string;
  startLabel: string;
  finishLabel: string;
  /** The status that an undo leads to, in words; null when there is no step back. */
  previousLabel: string | null;
  /** The step back undoes other people's work too: it wants a second tap. */
  carefulBack?: boolean;
  /** The step forward would be refused now; it may be tapped nevertheless, and says why. */
  waiting?: boolean;
  sending: boolean;
  onForward: () => void;
  onBack: () => void;
}

/** One step forward, big; one step back, apart from it. */
export function TapButtons(props: TapButtonsProps) {
  const { t } = useTranslation();
  const { step, name, sending, waiting = false } = props;
  const [resting, rest] = useWhile(REST);
  const label = step === 0 ? props.startLabel : props.finishLabel;
  const Icon = waiting ? Lock : step === 0 ? Play : Check;
  const restAnd = (act: () => void) => () => {
    rest();
    act();
  };
  return (
    <div className={styles.taps}>
      {step === 2 ? (
        <div className={styles.done}>{sending ? <Spinner /> : null}</div>
      ) : (
        <BigButton
          look={waiting ? 'waiting' : step === 0 ? 'start' : 'primary'}
          tall
          disabled={sending || resting}
          aria-busy={sending}
          aria-label={`${label} – ${name}`}
          onClick={restAnd(props.onForward)}
        >
          {sending ? <Spinner /> : <Icon size={30} strokeWidth={2.75} aria-hidden />}
          {sending ? t('tap.sending') : label}
        </BigButton>
      )}
      {props.previousLabel === null ? null : (
        <UndoButton
          key={step}
          label={`${t('tap.undoTo', { status: props.previousLabel })} – ${name}`}
          careful={props.carefulBack ?? false}
          disabled={sending || resting}
          onUndo={restAnd(props.onBack)}
        />
      )}
    </div>
  );
}
