import styles from './loading.module.css';
import { Spinner } from './spinner';

/** Nothing known yet; looks like neither an empty day nor an error. */
export function Loading({ label }: { label: string }) {
  return (
    <div className={styles.loading} role="status">
      <Spinner size={64} />
      {label}
    </div>
  );
}
