import type { HistoryEntry } from '@porsi/shared/history/history-entry';
import type { Format } from '../../i18n/use-format';
import { foldCounts } from './fold-counts';
import { HistoryLine } from './history-line';
import styles from './history-list.module.css';
import { useNames } from './use-names';

interface HistoryListProps {
  entries: readonly HistoryEntry[];
  format: Format;
}

/** Changes, the latest first. */
export function HistoryList({ entries, format }: HistoryListProps) {
  const names = useNames();
  return (
    <ol className={styles.list}>
      {foldCounts(entries).map((line) => (
        <HistoryLine key={line.entry.id} line={line} names={names} format={format} />
      ))}
    </ol>
  );
}
