import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { SizeSign } from './size-sign';

/** A size by its mark and its word. */
export const SizeLabel = memo(function SizeLabel({ size }: { size: PortionSize }) {
  const { t } = useTranslation();
  return (
    <>
      <SizeSign size={size} />
      {t(`size.${size}`)}
    </>
  );
});
