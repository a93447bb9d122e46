import styles from './size-mark.module.css';

interface SizeMarkProps {
  size: 'small' | 'large';
  /** The first letter of the size's word in the language shown: S/L, K/B. */
  letter: string;
}

/** Marks a size by letter and shape (round is small, square is large); its word stands beside it. */
export function SizeMark({ size, letter }: SizeMarkProps) {
  return (
    <span className={styles.mark} data-size={size} aria-hidden>
      {letter}
    </span>
  );
}
