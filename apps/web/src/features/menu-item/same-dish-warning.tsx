import { useQuery } from '@tanstack/react-query';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isServiceDate } from '@porsi/shared/calendar/calendar-day';
import { CopyCheck } from 'lucide-react';
import { api } from '../../lib/api';
import { Note } from '../../lib/note';
import { useFormat } from '../../i18n/use-format';
import type { HeadOutput } from './head-schema';
import type { HeadValues } from './menu-item-draft';
import { sameDish } from './same-dish';
import styles from './same-dish-warning.module.css';

/** More than a kitchen cooks on a day. */
const PAGE_SIZE = 200;

interface SameDishWarningProps {
  control: Control<HeadValues, unknown, HeadOutput>;
  /** The item that is edited. */
  ownId: number | undefined;
}

/** That the dish chosen is planned for the day already, and where; it may be meant so. */
export function SameDishWarning({ control, ownId }: SameDishWarningProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [date, recipeId] = useWatch({ control, name: ['date', 'recipeId'] });
  const { data } = useQuery({
    queryKey: ['menu-items-of-day', date],
    queryFn: ({ signal }) => api.menuItems.list({ date, pageSize: PAGE_SIZE }, signal),
    enabled: isServiceDate(date) && recipeId !== null,
    staleTime: 0,
  });
  const other = sameDish(data?.items ?? [], recipeId, ownId);
  return (
    <div className={styles.place} role="status" aria-label={t('item.sameDishTitle')}>
      {other && (
        <Note icon={CopyCheck} tone="working">
          {t('item.sameDish')}{' '}
          <Link to={`/menu-items/${other.id}`}>
            {t('item.sameDishItem', {
              name: other.recipe.name,
              portions: format.number(other.totalPortions),
            })}
          </Link>
        </Note>
      )}
    </div>
  );
}
