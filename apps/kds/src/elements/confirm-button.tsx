import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhile } from '../lib/use-while';
import { BigButton } from './big-button';

const TIME_TO_CONFIRM = 5_000;

interface ConfirmButtonProps {
  children: ReactNode;
  label?: string;
  className?: string | undefined;
  onConfirm: () => void;
}

/** For what nobody can take back: a second tap does it. */
export function ConfirmButton({ children, label, className = '', onConfirm }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [asked, ask] = useWhile(TIME_TO_CONFIRM);
  const sure = t('tap.sure');
  return (
    <BigButton
      className={className}
      look={asked ? 'warning' : 'quiet'}
      aria-label={label === undefined ? undefined : asked ? `${sure} ${label}` : label}
      onClick={asked ? onConfirm : ask}
    >
      {asked ? sure : children}
    </BigButton>
  );
}
