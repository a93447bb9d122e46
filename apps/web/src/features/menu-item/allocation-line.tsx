import { memo, useCallback, useSyncExternalStore } from 'react';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import type { Issue } from '@porsi/shared/http/issue';
import type { AllocationRow } from './allocation-row';
import type { AllocationSheet } from './allocation-sheet';
import type { LineTexts } from './use-line-texts';
import styles from './allocation-line.module.css';

interface AllocationLineProps {
  row: AllocationRow;
  sheet: AllocationSheet;
  texts: LineTexts;
}

/** A school with one field per size; renders again when its own numbers change, and only then. */
export const AllocationLine = memo(function AllocationLine({
  row,
  sheet,
  texts,
}: AllocationLineProps) {
  const { school, sizes } = row;
  const subscribe = useCallback(
    (listener: () => void) => sheet.subscribeRow(school.id, listener),
    [sheet, school.id],
  );
  const state = useSyncExternalStore(subscribe, () => sheet.row(school.id));
  const issueId = state.issues.length > 0 ? `issue-${school.id}` : undefined;
  return (
    <li className={styles.line} data-faulty={issueId ? true : undefined}>
      <div className={styles.school}>
        <span className={styles.name} title={school.name}>
          {school.name}
        </span>
        <span className={styles.category}>
          {school.category ?? texts.noCategory}
          {!school.isActive && ` · ${texts.inactive}`}
        </span>
      </div>
      {sizes.map((size) => (
        <div key={size} className={styles.cell} data-size={size}>
          <input
            id={`cell-${school.id}-${size}`}
            className={styles.input}
            data-school={school.id}
            data-size={size}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="next"
            aria-label={`${school.name} – ${texts.label(size, sizes)}`}
            aria-invalid={state.issues.some((found) => blames(found, size))}
            aria-describedby={issueId ?? `enrolled-${school.id}-${size}`}
            value={state[size]}
            onChange={(event) => sheet.write(school.id, size, event.target.value)}
          />
          <label htmlFor={`cell-${school.id}-${size}`} className={styles.label}>
            <span>{texts.label(size, sizes)}</span>
            <span id={`enrolled-${school.id}-${size}`} className={styles.enrolled}>
              {texts.students(enrolled(row, size))}
            </span>
          </label>
        </div>
      ))}
      <span className={styles.total} title={texts.rowTotal(school.name)}>
        {state.total > 0 ? texts.number(state.total) : ''}
      </span>
      {issueId && (
        <p id={issueId} className={styles.issues}>
          {state.issues.map((found) => texts.issue(found)).join(' · ')}
        </p>
      )}
    </li>
  );
});

/** The children who eat this size at the school. */
function enrolled({ school, sizes }: AllocationRow, size: PortionSize): number {
  if (!sizes.includes('small')) return school.studentCount;
  return size === 'small' ? school.studentCountGrade1To3 : school.studentCountGrade4To6;
}

/** An issue names the size it is about, or the whole school. */
function blames({ path }: Issue, size: PortionSize): boolean {
  const field = path.at(-1);
  if (field === 'portionsSmall') return size === 'small';
  return field !== 'portionsLarge' || size === 'large';
}
