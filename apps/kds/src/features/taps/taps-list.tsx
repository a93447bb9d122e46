import { useInfiniteQuery } from '@tanstack/react-query';
import { CloudUpload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../elements/loading';
import { operationsQuery } from '../../lib/board-queries';
import { client } from '../../lib/client';
import { loadFailure } from '../../lib/failure-message';
import { clockMinutes } from '../../lib/kitchen-time';
import { operationWords } from '../../lib/operation-words';
import { tapCooking, tapPacking, undoCount } from '../../lib/tapping';
import { useStore } from '../../lib/use-store';
import { EarlierTaps } from './earlier-taps';
import { listedTaps } from './listed-taps';
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
  const { t, i18n } = useTranslation();
  const { pending } = useStore(client.outbox.state);
  const log = useInfiniteQuery(operationsQuery(date));
  const pages = log.data?.pages ?? [];
  const operations = listedTaps(pages);
  const ways = waysBack(operations);
  return (
    <div className={styles.taps}>
      {pending.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('taps.pending')}>
          {[...pending].reverse().map(({ operation }) => (
            <li key={operation.tap.operationId} className={styles.tap} data-pending="">
              <span className={styles.time}>
                {operation.tap.tappedAt ? clockMinutes(operation.tap.tappedAt, timezone) : null}
              </span>
              <span className={styles.words}>
                <strong>{operation.subject}</strong> {operationWords(operation, t, i18n.language)}
              </span>
              <span className={styles.pending}>
                <CloudUpload size={22} aria-hidden />
                {t('outbox.notSentYet')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {log.isError && !log.isFetchNextPageError ? (
        <p className={styles.failed}>{loadFailure(log.error, t)}</p>
      ) : null}
      {log.isPending && !log.isError ? <Loading label={t('app.loading')} /> : null}
      {log.isSuccess && operations.length === 0 && pending.length === 0 ? (
        <p className={styles.none}>{t('taps.none')}</p>
      ) : null}
      <ul className={styles.list} aria-label={t('taps.title')}>
        {operations.map((operation) => {
          const way = ways.get(operation.operationId);
          const isUndoable = way !== undefined && mayUndo(way);
          return (
            <TapLine
              key={operation.operationId}
              operation={operation}
              timezone={timezone}
              onUndo={isUndoable ? () => takeBack(date, operation.operationId, way) : null}
            />
          );
        })}
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

function takeBack(date: string, operationId: string, way: WayBack): void {
  switch (way.kind) {
    case 'count':
      return undoCount(date, way, way.size, operationId, way.trays);
    case 'cooking':
      return tapCooking(date, { ...way, status: way.from }, way.to);
    case 'packing':
      return tapPacking(date, { ...way, status: way.from }, way.to);
  }
}
