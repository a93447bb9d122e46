import { memo, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { neighbourCell, type AllocationRow, type Cell } from './allocation-row';
import { AllocationLine } from './allocation-line';
import type { AllocationSheet, RowTexts } from './allocation-sheet';
import { placeBlock, readBlock, type Placement } from './paste-block';
import { useLineTexts } from './use-line-texts';
import styles from './allocation-table.module.css';

interface AllocationTableProps {
  label: string;
  rows: readonly AllocationRow[];
  sheet: AllocationSheet;
  /** Told after a paste, with what stood there before. */
  onPasted: (placement: Placement, before: ReadonlyMap<number, RowTexts>) => void;
}

const steps: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The lines of the allocation, with the keys and the pasting of a spreadsheet. */
export const AllocationTable = memo(function AllocationTable({
  label,
  rows,
  sheet,
  onPasted,
}: AllocationTableProps) {
  const texts = useLineTexts();

  function move(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : steps[event.key];
    const cell = cellOf(event.target);
    if (!step || !cell) return;
    event.preventDefault();
    const next = neighbourCell(rows, cell, step);
    if (next) focusCell(next);
  }

  function paste(event: ClipboardEvent) {
    const cell = cellOf(event.target);
    const block = readBlock(event.clipboardData.getData('text/plain'));
    if (!cell || (block.length === 1 && block[0]?.length === 1)) return;
    event.preventDefault();
    const placement = placeBlock(rows, cell, block);
    const before = sheet.texts();
    sheet.writeRows(textsOf(placement, sheet));
    onPasted(placement, before);
  }

  return (
    // Keys and pastes come up from the fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      aria-label={label}
      className={styles.table}
      onKeyDown={move}
      onPaste={paste}
      onFocus={selectAll}
    >
      {rows.map((row) => (
        <AllocationLine key={row.school.id} row={row} sheet={sheet} texts={texts} />
      ))}
    </ul>
  );
});

/** Puts the cursor into a field of the allocation. */
export function focusCell({ schoolId, size }: Cell) {
  document.getElementById(`cell-${schoolId}-${size}`)?.focus();
}

function cellOf(target: EventTarget): Cell | undefined {
  if (!(target instanceof HTMLInputElement)) return undefined;
  const { school, size } = target.dataset;
  return size === 'small' || size === 'large' ? { schoolId: Number(school), size } : undefined;
}

function selectAll({ target }: FocusEvent) {
  if (target instanceof HTMLInputElement) target.select();
}

function textsOf({ cells }: Placement, sheet: AllocationSheet): Map<number, RowTexts> {
  const texts = new Map<number, RowTexts>();
  for (const { schoolId, size, text } of cells) {
    const { small, large } = texts.get(schoolId) ?? sheet.row(schoolId);
    texts.set(schoolId, { small, large, [size]: text });
  }
  return texts;
}
