import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { portionsFromEnrolment } from '@porsi/shared/portions/fill-from-enrolment';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { ClipboardX, School as SchoolIcon, SearchX } from 'lucide-react';
import { writePortions } from '../../lib/count-text';
import { Empty } from '../../lib/empty';
import { filterRows, type AllocationRow } from './allocation-row';
import type { AllocationSheet, RowTexts } from './allocation-sheet';
import { AllocationTable } from './allocation-table';
import { AllocationToolbar, type AllocationFilter } from './allocation-toolbar';
import type { Placement } from './paste-block';
import { toastDone, type Say } from '../../lib/toast';
import styles from './allocation.module.css';

interface AllocationProps {
  rows: readonly AllocationRow[];
  sheet: AllocationSheet;
  featurePortionSize: boolean;
  filter: AllocationFilter;
  onFilter: (filter: AllocationFilter) => void;
}

const EMPTY_ROW: RowTexts = { small: '', large: '' };

/** The allocation to schools: find, fill, type, paste; what changes many lines can be undone. */
export function Allocation({ rows, sheet, featurePortionSize, filter, onFilter }: AllocationProps) {
  const { t } = useTranslation();
  const [before, setBefore] = useState<ReadonlyMap<number, RowTexts>>();
  const [lost, setLost] = useState<Placement['lost']>([]);
  const { search, category } = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(rows, search, category), [rows, search, category]);

  function writeShown(textsFor: (row: AllocationRow) => RowTexts, done: Say) {
    setBefore(sheet.texts());
    setLost([]);
    sheet.writeRows(new Map(shown.map((row) => [row.school.id, textsFor(row)])));
    toastDone(done);
  }

  function undo() {
    if (before) sheet.restore(before);
    setBefore(undefined);
    setLost([]);
    toastDone((now) => now('item.undone'));
  }

  const onPasted = useMemo(
    () => (placement: Placement, earlier: ReadonlyMap<number, RowTexts>) => {
      setBefore(earlier);
      setLost(placement.lost);
      const count = placement.cells.filter(({ text }) => text !== '').length;
      toastDone((now) => now('item.pasted', { count }));
    },
    [],
  );

  if (rows.length === 0)
    return <Empty icon={SchoolIcon} title={t('item.noSchools')} hint={t('item.noSchoolsHint')} />;
  return (
    <>
      <AllocationToolbar
        filter={filter}
        onFilter={onFilter}
        shown={shown.length}
        total={rows.length}
        canUndo={before !== undefined}
        onFill={() =>
          writeShown(
            (row) => enrolmentTexts(row, featurePortionSize),
            (now) => now('item.filled'),
          )
        }
        onClear={() =>
          writeShown(
            () => EMPTY_ROW,
            (now) => now('item.cleared'),
          )
        }
        onUndo={undo}
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
    </>
  );
}

function enrolmentTexts({ school }: AllocationRow, featurePortionSize: boolean): RowTexts {
  const { portionsSmall, portionsLarge } = portionsFromEnrolment(school, featurePortionSize);
  return { small: writePortions(portionsSmall), large: writePortions(portionsLarge) };
}
