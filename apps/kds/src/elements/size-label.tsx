import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { SizeMark } from '@porsi/ui/size-mark';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

/** A size by its mark and its word. */
export const SizeLabel = memo(function SizeLabel({ size }: { size: PortionSize }) {
  const { t } = useTranslation();
  return (
    <>
      <SizeMark
        size={size}
        letter={t(size === 'small' ? 'size.smallLetter' : 'size.largeLetter')}
      />
      {t(`size.${size}`)}
    </>
  );
});
