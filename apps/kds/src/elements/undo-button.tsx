import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWhile } from '../lib/use-while';
import { BigButton } from './big-button';

const TIME_TO_CONFIRM = 5_000;

interface UndoButtonProps {
  /** Its accessible name: what it takes back, and of what. */
  label: string;
  /** Asks for a second tap. */
  careful: boolean;
  disabled: boolean;
  onUndo: () => void;
}

/** One step back. */
export function UndoButton({ label, careful, disabled, onUndo }: UndoButtonProps) {
  const { t } = useTranslation();
  const [asked, ask] = useWhile(TIME_TO_CONFIRM);
  return (
    <BigButton
      look={asked ? 'warning' : 'quiet'}
      disabled={disabled}
      aria-label={asked ? `${t('tap.sure')} ${label}` : label}
      onClick={careful && !asked ? ask : onUndo}
    >
      <Undo2 size={28} aria-hidden />
      {t(asked ? 'tap.sure' : 'tap.undo')}
    </BigButton>
  );
}
