import { SizeLabel } from './size-label';
import styles from './size-legend.module.css';

/** What the two marks mean, for a list of numbers that has no room for the words. */
export function SizeLegend() {
  return (
    <span className={styles.legend} aria-hidden>
      <span>
        <SizeLabel size="small" />
      </span>
      <span>
        <SizeLabel size="large" />
      </span>
    </span>
  );
}
