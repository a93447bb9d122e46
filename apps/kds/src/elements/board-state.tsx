import { isProblem } from '@porsi/client/problem-error';
import { CloudOff } from 'lucide-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loadFailure } from '../lib/failure-message';
import { useLiveState } from '../lib/use-live-state';
import { BigButton } from './big-button';
import styles from './board-state.module.css';
import { Loading } from './loading';
import { ScreenMessage } from './screen-message';
import { Spinner } from './spinner';

interface BoardStateProps<Board> {
  query: UseQueryResult<Board>;
  children: (board: Board) => ReactNode;
}

/** A board, or why there is none: loading and failed look like nothing else, least of all empty. */
export function BoardState<Board>({ query, children }: BoardStateProps<Board>) {
  const { t } = useTranslation();
  const live = useLiveState();
  const again = (
    <BigButton disabled={query.isFetching} onClick={() => void query.refetch()}>
      {query.isFetching ? <Spinner /> : null}
      {t('app.retry')}
    </BigButton>
  );
  if (query.data === undefined) {
    // While it asks again, a failed board is still a failed one.
    if (query.errorUpdateCount === 0) return <Loading label={t('app.loading')} />;
    return (
      <ScreenMessage
        icon={CloudOff}
        tone="problem"
        title={t('failed.title')}
        hint={
          query.error ? (
            <>
              {loadFailure(query.error, t)} {t('app.retryingSoon')}
            </>
          ) : (
            t('app.loading')
          )
        }
      >
        {again}
      </ScreenMessage>
    );
  }
  // Without a connection, and in a maintenance, the head of the screen says so already.
  const isSaid = isProblem(query.error) ? isProblem(query.error, 'MAINTENANCE') : live !== 'live';
  return (
    <>
      {query.isError && !isSaid ? (
        <div className={styles.failed} role="alert">
          <CloudOff size={30} aria-hidden />
          <p>{loadFailure(query.error, t)}</p>
          {again}
        </div>
      ) : null}
      {children(query.data)}
    </>
  );
}
