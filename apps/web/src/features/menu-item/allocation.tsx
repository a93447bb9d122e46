import { useCallback, useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { portionsFromEnrolment } from '@porsi/shared/portions/fill-from-enrolment';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { ClipboardX, School as SchoolIcon, SearchX } from 'lucide-react';
import { writePortions } from '../../lib/count-text';
import { Empty } from '../../lib/empty';
import { filterRows, type AllocationRow } from './allocation-row';
import type { AllocationSheet, RowTexts, SheetSummary } from './allocation-sheet';
import { AllocationTable } from './allocation-table';
import { AllocationToolbar, type AllocationFilter } from './allocation-toolbar';
import { countPlaced, type Placement } from './paste-block';
import { toastDone, toastWarning } from '../../lib/toast';
import styles from './allocation.module.css';

interface AllocationProps {
  rows: readonly AllocationRow[];
  sheet: AllocationSheet;
  featurePortionSize: boolean;
  filter: AllocationFilter;
  onFilter: (filter: AllocationFilter) => void;
  /** Takes the sum as the total where there is none yet; answers how to take that back. */
  onFilled: () => (() => void) | undefined;
}

/** The last change of many lines: what stood there before, and the sum that it led to. */
interface BlockChange {
  before: ReadonlyMap<number, RowTexts>;
  /** Another object as soon as anything else has changed. */
  after: SheetSummary;
  takeBack?: (() => void) | undefined;
}

const EMPTY_ROW: RowTexts = { small: '', large: '' };

/** The allocation to schools: find, fill, type, paste; what changes many lines can be undone. */
export function Allocation(props: AllocationProps) {
  const { rows, sheet, featurePortionSize, filter, onFilter, onFilled } = props;
  const { t } = useTranslation();
  const [last, setLast] = useState<BlockChange>();
  const [lost, setLost] = useState<Placement['lost']>([]);
  const { search, category } = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(rows, search, category), [rows, search, category]);

  const undo = useCallback(
    ({ before, takeBack }: BlockChange) => {
      sheet.restore(before);
      takeBack?.();
      setLast(undefined);
      setLost([]);
      toastDone((now) => now('item.undone'));
    },
    [sheet],
  );

  function writeShown(textsFor: (row: AllocationRow) => RowTexts): BlockChange {
    const before = sheet.texts();
    sheet.writeRows(new Map(shown.map((row) => [row.school.id, textsFor(row)])));
    const change = { before, after: sheet.summary() };
    setLast(change);
    setLost([]);
    return change;
  }

  function clear() {
    const change = writeShown(() => EMPTY_ROW);
    toastDone(
      (now) => now('item.cleared'),
      () => undo(change),
    );
  }

  function fill() {
    const filled = writeShown((row) => enrolmentTexts(row, featurePortionSize));
    // The sum of some schools is not yet the total.
    const takeBack = shown.length === rows.length ? onFilled() : undefined;
    const change = { ...filled, takeBack };
    setLast(change);
    const sum = filled.after.totalPortions;
    toastDone(
      (now) => (takeBack ? now('item.filledWithTotal', { sum }) : now('item.filled')),
      () => undo(change),
    );
  }

  const onPasted = useCallback(
    (placement: Placement, before: ReadonlyMap<number, RowTexts>) => {
      const change = { before, after: sheet.summary() };
      setLast(change);
      setLost(placement.lost);
      const { portions, faulty } = countPlaced(placement);
      if (faulty > 0)
        toastWarning(
          (now) =>
            `${now('item.pasted', { count: portions })}, ${now('item.toCorrect', { count: faulty })}`,
          () => undo(change),
        );
      else
        toastDone(
          (now) => now('item.pasted', { count: portions }),
          () => undo(change),
        );
    },
    [sheet, undo],
  );

  /** Ctrl+Z in what was typed stays the browser's. */
  function undoByKey(event: KeyboardEvent) {
    const pressed = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!pressed || event.key.toLowerCase() !== 'z' || isSearch(event.target)) return;
    if (last?.after !== sheet.summary()) return;
    event.preventDefault();
    undo(last);
  }

  if (rows.length === 0)
    return <Empty icon={SchoolIcon} title={t('item.noSchools')} hint={t('item.noSchoolsHint')} />;
  return (
    // Keys come up from the fields and the buttons.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={undoByKey}>
      <AllocationToolbar
        filter={filter}
        onFilter={onFilter}
        shown={shown.length}
        total={rows.length}
        onFill={fill}
        onClear={clear}
        onUndo={last && (() => undo(last))}
      />
      {lost.length > 0 && (
        <Alert
          className={styles.lost}
          color="ember"
          icon={<ClipboardX />}
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={() => setLost([])}
          role="alert"
        >
          {t('item.pastedLost', {
            count: lost.length,
            list: lost
              .map(({ school, text }) => `${text} (${school ?? t('item.pastedBeyond')})`)
              .join(', '),
          })}
        </Alert>
      )}
      {shown.length === 0 ? (
        <Empty icon={SearchX} title={t('item.noneShown')} hint="">
          <Button variant="default" onClick={() => onFilter({ search: '', category: null })}>
            {t('item.showAll')}
          </Button>
        </Empty>
      ) : (
        <AllocationTable
          label={t('item.allocation')}
          rows={shown}
          sheet={sheet}
          onPasted={onPasted}
        />
      )}
    </div>
  );
}

function isSearch(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'search';
}

function enrolmentTexts({ school }: AllocationRow, featurePortionSize: boolean): RowTexts {
  const { portionsSmall, portionsLarge } = portionsFromEnrolment(school, featurePortionSize);
  return { small: writePortions(portionsSmall), large: writePortions(portionsLarge) };
}
