import { useTranslation } from 'react-i18next';
import { schoolCategories } from '@porsi/shared/portions/portion-sizes';
import { Button } from '@porsi/ui/button';
import { IconButton } from '@porsi/ui/icon-button';
import { SegmentedControl } from '@porsi/ui/segmented-control';
import { TextField } from '@porsi/ui/text-field';
import { Eraser, Search, Undo2, UsersRound } from 'lucide-react';
import styles from './allocation-toolbar.module.css';

/** What narrows the list down: part of a name, a category. */
export interface AllocationFilter {
  search: string;
  category: string | null;
}

interface AllocationToolbarProps {
  filter: AllocationFilter;
  onFilter: (filter: AllocationFilter) => void;
  shown: number;
  total: number;
  canUndo: boolean;
  onFill: () => void;
  onClear: () => void;
  onUndo: () => void;
}

const ALL = 'all';

/** Finds schools, fills them from enrolment, empties them; what acts on many can be undone. */
export function AllocationToolbar(props: AllocationToolbarProps) {
  const { filter, onFilter, shown, total, canUndo, onFill, onClear, onUndo } = props;
  const { t } = useTranslation();
  const narrowed = shown < total;
  return (
    <div className={styles.toolbar}>
      <TextField
        className={styles.search}
        aria-label={t('item.filter')}
        placeholder={t('item.filter')}
        type="search"
        leftSection={<Search size={15} aria-hidden />}
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.target.value })}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <SegmentedControl
        aria-label={t('item.category')}
        value={filter.category ?? ALL}
        onChange={(value) => onFilter({ ...filter, category: value === ALL ? null : value })}
        data={[{ value: ALL, label: t('common.all') }, ...schoolCategories]}
      />
      {narrowed && <span className={styles.count}>{t('item.shown', { shown, total })}</span>}
      <div className={styles.actions}>
        {canUndo && (
          <IconButton label={t('common.undo')} onClick={onUndo}>
            <Undo2 size={17} aria-hidden />
          </IconButton>
        )}
        <Button
          variant="default"
          leftSection={<Eraser size={15} aria-hidden />}
          disabled={shown === 0}
          onClick={onClear}
        >
          {narrowed ? t('item.clearShown', { count: shown }) : t('item.clear')}
        </Button>
        <Button
          variant="light"
          leftSection={<UsersRound size={15} aria-hidden />}
          disabled={shown === 0}
          onClick={onFill}
        >
          {narrowed ? t('item.fillShown', { count: shown }) : t('item.fill')}
        </Button>
      </div>
    </div>
  );
}
