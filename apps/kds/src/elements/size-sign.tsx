import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { SizeMark } from '@porsi/ui/size-mark';
import { useTranslation } from 'react-i18next';

/** The mark of a size with its letter in the reader's language; its word stands beside it. */
export function SizeSign({ size }: { size: PortionSize }) {
  const { t } = useTranslation();
  return (
    <SizeMark size={size} letter={t(size === 'small' ? 'size.smallLetter' : 'size.largeLetter')} />
  );
}
