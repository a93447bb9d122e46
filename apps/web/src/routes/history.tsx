import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '@porsi/shared/history/history-entry';
import { Button } from '@porsi/ui/button';
import { Center } from '@porsi/ui/layout';
import { TextField } from '@porsi/ui/text-field';
import { History } from 'lucide-react';
import { useFormat } from '../i18n/use-format';
import { HistoryList } from '../features/history/history-list';
import { historyQuery } from '../features/history/history-query';
import { Empty } from '../lib/empty';
import { useKitchen } from '../lib/kitchen';
import card from '../lib/list-card.module.css';
import { Page } from '../lib/page';
import { QueryView } from '../lib/query-view';
import { useListParams } from '../lib/use-list-params';

/** Who changed what: of a day, of a menu item, or all of it. */
export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const format = useFormat(useKitchen().timezone);
  const menuItemId = Number(params.get('menuItemId')) || undefined;
  const history = useInfiniteQuery(historyQuery(params.get('date'), menuItemId));
  return (
    <Page
      title={menuItemId ? t('history.ofItem') : t('history.title')}
      aside={menuItemId && history.data?.pages[0]?.items[0]?.recipeName}
      actions={
        menuItemId ? (
          <Button variant="default" onClick={() => params.set('menuItemId', undefined)}>
            {t('history.anyDay')}
          </Button>
        ) : (
          <>
            <TextField
              type="date"
              aria-label={t('history.date')}
              value={params.get('date') ?? ''}
              onChange={(event) => params.set('date', event.target.value)}
            />
            {params.get('date') && (
              <Button variant="default" onClick={() => params.set('date', undefined)}>
                {t('history.anyDay')}
              </Button>
            )}
          </>
        )
      }
    >
      <QueryView query={history}>
        {({ pages }) => {
          const entries = onceEach(pages.flatMap(({ items }) => items));
          if (entries.length === 0)
            return (
              <div className={card.card}>
                <Empty
                  icon={History}
                  title={t(params.get('date') ? 'history.emptyDay' : 'history.empty')}
                  hint={t('history.emptyHint')}
                />
              </div>
            );
          return <HistoryList entries={entries} format={format} />;
        }}
      </QueryView>
      {history.hasNextPage && (
        <Center mt="md">
          <Button
            variant="default"
            loading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {t('history.more')}
          </Button>
        </Center>
      )}
    </Page>
  );
}

/** What has been changed since pushes the last entries of a page onto the next one. */
function onceEach(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
