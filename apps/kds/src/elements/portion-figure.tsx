import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../lib/quantity';
import styles from './portion-figure.module.css';
import { SizeLabel } from './size-label';
import { SizeSign } from './size-sign';
import { VisuallyHidden } from './visually-hidden';

interface PortionFigureProps {
  size: PortionSize;
  portions: number;
  /** With the size's word above the number; else the mark alone, and the word for those who listen. */
  labelled?: boolean;
}

/** Portions of one size: its number, marked by letter, shape, colour and word. */
export const PortionFigure = memo(function PortionFigure({
  size,
  portions,
  labelled = false,
}: PortionFigureProps) {
  const { t, i18n } = useTranslation();
  const number = <span className={styles.number}>{wholeNumber(portions, i18n.language)}</span>;
  const none = portions === 0 ? '' : undefined;
  if (labelled) {
    return (
      <span className={`${styles.figure} ${styles.labelled}`} data-size={size} data-none={none}>
        <span className={styles.label}>
          <SizeLabel size={size} />
        </span>
        {number}
      </span>
    );
  }
  return (
    <span className={styles.figure} data-size={size} data-none={none}>
      <span className={styles.mark}>
        <SizeSign size={size} />
      </span>
      <VisuallyHidden>{t(`size.${size}`)} </VisuallyHidden>
      {number}
    </span>
  );
});
