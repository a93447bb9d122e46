import { useTranslation } from 'react-i18next';
import { schoolCategories } from '@porsi/shared/portions/portion-sizes';
import { Button } from '@porsi/ui/button';
import { SegmentedControl } from '@porsi/ui/segmented-control';
import { TextField } from '@porsi/ui/text-field';
import { Tooltip } from '@porsi/ui/tooltip';
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
  onFill: () => void;
  onClear: () => void;
  /** Takes the last change of many lines back; left out when there was none. */
  onUndo?: (() => void) | undefined;
}

const ALL = 'all';

/** Finds schools, fills them from enrolment, empties them; what acts on many can be undone. */
export function AllocationToolbar(props: AllocationToolbarProps) {
  const { filter, onFilter, shown, total, onFill, onClear, onUndo } = props;
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
        {onUndo && (
          <Tooltip label={t('item.undoHint')}>
            <Button variant="subtle" leftSection={<Undo2 size={15} aria-hidden />} onClick={onUndo}>
              {t('common.undo')}
            </Button>
          </Tooltip>
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
