import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pagination } from '@porsi/ui/pagination';
import styles from './list-card.module.css';
import type { ListParams } from './use-list-params';

interface ListCardProps {
  params: ListParams;
  total: number;
  children: ReactNode;
}

export const PAGE_SIZE = 50;

/** A list on its card, with its pages when it has several. */
export function ListCard({ params, total, children }: ListCardProps) {
  const { t } = useTranslation();
  const pages = Math.ceil(total / PAGE_SIZE);
  const names = {
    first: 'firstPage',
    last: 'lastPage',
    next: 'nextPage',
    previous: 'previousPage',
  } as const;
  return (
    <div className={styles.card}>
      {children}
      {pages > 1 && (
        <nav className={styles.pages} aria-label={t('common.pages')}>
          <Pagination
            size="sm"
            total={pages}
            value={Math.min(params.page, pages)}
            onChange={(page) => params.set('page', page > 1 ? String(page) : undefined)}
            getControlProps={(control) => ({ 'aria-label': t(`common.${names[control]}`) })}
            getItemProps={(page) => ({ 'aria-label': String(page) })}
          />
        </nav>
      )}
    </div>
  );
}
