import { Check, Lock, Play, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './big-button';
import { Spinner } from './spinner';
import type { StepIndex } from './status-chip';
import styles from './tap-buttons.module.css';

interface TapButtonsProps {
  step: StepIndex;
  /** What is tapped: part of the buttons' accessible names. */
  name: string;
  startLabel: string;
  finishLabel: string;
  /** The status that an undo leads to, in words. */
  previousLabel: string | null;
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
  const label = step === 0 ? props.startLabel : props.finishLabel;
  const Icon = waiting ? Lock : step === 0 ? Play : Check;
  return (
    <div className={styles.taps}>
      {step === 2 ? (
        <div className={styles.done}>{sending ? <Spinner /> : null}</div>
      ) : (
        <BigButton
          look={waiting ? 'waiting' : step === 0 ? 'start' : 'primary'}
          tall
          disabled={sending}
          aria-label={`${label} – ${name}`}
          onClick={props.onForward}
        >
          {sending ? <Spinner /> : <Icon size={30} strokeWidth={2.75} aria-hidden />}
          {sending ? t('tap.sending') : label}
        </BigButton>
      )}
      {props.previousLabel === null ? null : (
        <BigButton
          disabled={sending}
          aria-label={`${t('tap.undoTo', { status: props.previousLabel })} – ${name}`}
          onClick={props.onBack}
        >
          <Undo2 size={28} aria-hidden />
          {t('tap.undo')}
        </BigButton>
      )}
    </div>
  );
}
