import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../elements/loading';
import { operationsQuery } from '../../lib/board-queries';
import { loadFailure } from '../../lib/failure-message';
import { useStore } from '../../lib/use-store';
import { waitingOperations } from '../../lib/waiting-operations';
import { EarlierTaps } from './earlier-taps';
import { listedTaps } from './listed-taps';
import { PendingLine } from './pending-line';
import { TapLine } from './tap-line';
import styles from './taps-list.module.css';
import { waysBack, type WayBack } from './undoable';

interface TapsListProps {
  date: string;
  timezone: string;
  /** What the reader's role may take back. */
  mayUndo: (way: WayBack) => boolean;
}

/** The taps of the day, those that wait first; what can be taken back can be taken back here. */
export function TapsList({ date, timezone, mayUndo }: TapsListProps) {
  const { t } = useTranslation();
  const waiting = useStore(waitingOperations);
  const log = useInfiniteQuery(operationsQuery(date));
  const pages = log.data?.pages ?? [];
  const operations = listedTaps(pages);
  const ways = waysBack(waiting, operations);
  const wayOf = (operationId: string) => {
    const way = ways.get(operationId);
    return way && mayUndo(way) ? way : null;
  };
  return (
    <div className={styles.taps}>
      {waiting.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('taps.pending')}>
          {waiting.toReversed().map((operation) => (
            <PendingLine
              key={operation.tap.operationId}
              operation={operation}
              timezone={timezone}
              way={wayOf(operation.tap.operationId)}
            />
          ))}
        </ul>
      )}
      {log.isError && !log.isFetchNextPageError ? (
        <p className={styles.failed}>{loadFailure(log.error, t)}</p>
      ) : null}
      {log.isPending && !log.isError ? <Loading label={t('app.loading')} /> : null}
      {log.isSuccess && operations.length === 0 && waiting.length === 0 ? (
        <p className={styles.none}>{t('taps.none')}</p>
      ) : null}
      <ul className={styles.list} aria-label={t('taps.title')}>
        {operations.map((operation) => (
          <TapLine
            key={operation.operationId}
            operation={operation}
            timezone={timezone}
            way={wayOf(operation.operationId)}
          />
        ))}
      </ul>
      {log.hasNextPage ? (
        <EarlierTaps
          shown={operations.length}
          total={pages.at(-1)?.total ?? 0}
          isLoading={log.isFetchingNextPage}
          error={log.isFetchNextPageError ? log.error : null}
          onMore={() => void log.fetchNextPage()}
        />
      ) : null}
    </div>
  );
}
