import { LoaderCircle } from 'lucide-react';
import styles from './spinner.module.css';

/** Something is on its way. */
export function Spinner({ size = 28 }: { size?: number }) {
  return <LoaderCircle className={styles.spinner} size={size} aria-hidden />;
}
