import { useQuery } from '@tanstack/react-query';
import { CloudUpload, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import { BigButton } from '../../elements/big-button';
import { Loading } from '../../elements/loading';
import { operationsQuery } from '../../lib/board-queries';
import { client } from '../../lib/client';
import { loadFailure } from '../../lib/failure-message';
import { clockMinutes } from '../../lib/kitchen-time';
import { operationWords, signed } from '../../lib/operation-words';
import { tapCooking, tapPacking, undoCount } from '../../lib/tapping';
import { useStore } from '../../lib/use-store';
import styles from './taps-list.module.css';
import { waysBack, type WayBack } from './undoable';

interface TapsListProps {
  date: string;
  timezone: string;
  /** What the reader's role may take back. */
  mayUndo: (way: WayBack) => boolean;
}

/** Every tap of the day, those that wait first; what can be taken back can be taken back here. */
export function TapsList({ date, timezone, mayUndo }: TapsListProps) {
  const { t } = useTranslation();
  const { pending } = useStore(client.outbox.state);
  const log = useQuery(operationsQuery(date));
  const operations = log.data?.items ?? [];
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
                <strong>{operation.subject}</strong> {operationWords(operation, t)}
              </span>
              <span className={styles.pending}>
                <CloudUpload size={22} aria-hidden />
                {t('outbox.notSentYet')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {log.isError ? <p className={styles.failed}>{loadFailure(log.error, t)}</p> : null}
      {log.isPending && !log.isError ? <Loading label={t('app.loading')} /> : null}
      {log.isSuccess && operations.length === 0 && pending.length === 0 ? (
        <p className={styles.none}>{t('taps.none')}</p>
      ) : null}
      <ul className={styles.list} aria-label={t('taps.title')}>
        {operations.map((operation) => {
          const way = ways.get(operation.operationId);
          return (
            <li key={operation.operationId} className={styles.tap}>
              <span className={styles.time}>
                {clockMinutes(operation.tappedAt ?? operation.at, timezone)}
              </span>
              <span className={styles.words}>
                <strong>{operation.schoolName ?? operation.recipeName ?? ''}</strong>{' '}
                {effectWords(operation, t)}
                <span className={styles.who}>
                  {operation.automatic ? `${t('taps.automatic')} ` : null}
                  {operation.initials === null
                    ? operation.by.fullName
                    : `${operation.initials} · ${operation.by.fullName}`}
                </span>
              </span>
              {way && mayUndo(way) ? (
                <BigButton onClick={() => takeBack(date, operation.operationId, way)}>
                  <Undo2 size={26} aria-hidden />
                  {t('tap.undo')}
                </BigButton>
              ) : null}
              {operation.undoneBy === null ? null : (
                <span className={styles.who}>{t('taps.undone')}</span>
              )}
            </li>
          );
        })}
      </ul>
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

function effectWords({ kind, effect }: KdsOperation, t: TFunction): string {
  if (effect === null) return t('taps.noEffect');
  if ('alertIds' in effect) return t('taps.seen');
  if ('size' in effect) {
    const size = effect.size === 'small' ? t('size.small') : t('size.large');
    return t('taps.counted', { size, trays: signed(effect.trays) });
  }
  const to = effect.to as 'pending' | 'ready';
  const status = t(kind === 'cooking.status' ? `cooking.status.${to}` : `packing.status.${to}`);
  return t('taps.moved', { status });
}
