import { Check, Lock, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWhile } from '../lib/use-while';
import { BigButton } from './big-button';
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
  /** Why the step forward cannot be taken now, in words. */
  blocked?: string | null;
  onForward: () => void;
  onBack: () => void;
}

/** One step forward, big; one step back, apart from it. */
export function TapButtons(props: TapButtonsProps) {
  const { t } = useTranslation();
  const { step, name, blocked = null } = props;
  const [resting, rest] = useWhile(REST);
  const label = step === 0 ? props.startLabel : props.finishLabel;
  const Icon = blocked !== null ? Lock : step === 0 ? Play : Check;
  const restAnd = (act: () => void) => () => {
    rest();
    act();
  };
  return (
    <div className={styles.taps}>
      {step === 2 ? (
        <div className={styles.done} />
      ) : (
        <BigButton
          className={styles.forward ?? ''}
          look={blocked !== null ? 'waiting' : step === 0 ? 'start' : 'primary'}
          tall
          disabled={resting || blocked !== null}
          aria-label={`${label} – ${name}`}
          aria-description={blocked ?? undefined}
          onClick={restAnd(props.onForward)}
        >
          <Icon size={30} strokeWidth={2.75} aria-hidden />
          <span className={styles.words}>
            {label}
            {blocked === null ? null : <span className={styles.blocked}>{blocked}</span>}
          </span>
        </BigButton>
      )}
      {props.previousLabel === null ? null : (
        <UndoButton
          key={step}
          label={`${t('tap.undoTo', { status: props.previousLabel })} – ${name}`}
          careful={props.carefulBack ?? false}
          disabled={resting}
          onUndo={restAnd(props.onBack)}
        />
      )}
    </div>
  );
}
