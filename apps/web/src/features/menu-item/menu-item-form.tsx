import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { flushSync } from 'react-dom';
import type { Issue } from '@porsi/shared/http/issue';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import { reviewMenuItem } from '@porsi/shared/menu-items/review-menu-item';
import { isTotalPortions } from '@porsi/shared/portions/portion-limits';
import type { Recipe } from '@porsi/shared/recipes/recipe';
import type { School } from '@porsi/shared/schools/school';
import { LeaveGuard } from '../../lib/leave-guard';
import { Allocation } from './allocation';
import { allocationRows } from './allocation-row';
import { createAllocationSheet } from './allocation-sheet';
import { AllocationSummary } from './allocation-summary';
import { focusCell } from './allocation-table';
import { HeadFields } from './head-fields';
import { HeadSchema, type HeadOutput } from './head-schema';
import { issueTarget } from './issue-target';
import { toDraft, type FormContent, type HeadValues, type MenuItemDraft } from './menu-item-draft';
import { allocationFacts } from './menu-item-facts';
import { measureBar } from './measure-bar';
import { SameDishWarning } from './same-dish-warning';
import { SavePanel } from './save-panel';
import { differences } from '../../lib/three-way';
import styles from './menu-item-form.module.css';

export interface SaveAttempt {
  input: MenuItemInput;
  /** What stands in the form, as typed. */
  content: FormContent;
  /** Shows what the server refused at its fields; answers the issues that no field can show. */
  showIssues: (issues: readonly Issue[]) => Issue[];
  /** The form may be left from now on. */
  release: () => void;
}

interface MenuItemFormProps {
  /** The stored item that is edited; null for a new one. */
  base: MenuItem | null;
  /** What stands in the form first. */
  content: FormContent;
  /** What counts as unchanged. */
  unchanged: MenuItemDraft;
  schools: readonly School[];
  recipes: readonly Recipe[];
  featurePortionSize: boolean;
  saving: boolean;
  onSave: (attempt: SaveAttempt) => void;
  onCancel: () => void;
}

/** Plans one menu item: day, recipe, total, and its portions for every school. */
export function MenuItemForm(props: MenuItemFormProps) {
  const { base, content, unchanged, recipes, featurePortionSize, saving, onSave, onCancel } = props;
  const { t } = useTranslation();
  const [filter, setFilter] = useState({ search: '', category: null as string | null });
  const released = useRef(false);
  // The list stands still while somebody types in it; the next sitting sees new schools.
  const [schools] = useState(props.schools);
  const facts = useMemo(
    () => allocationFacts(schools, base, featurePortionSize),
    [schools, base, featurePortionSize],
  );
  const [sheet] = useState(() => createAllocationSheet(facts, content.rows));
  const rows = useMemo(
    () => allocationRows(schools, facts.stored, featurePortionSize),
    [schools, facts, featurePortionSize],
  );
  const choices = useMemo(
    () => recipes.filter(({ id, isActive }) => isActive || id === base?.recipe.id),
    [recipes, base],
  );
  const form = useForm<HeadValues, unknown, HeadOutput>({
    resolver: zodResolver(HeadSchema),
    defaultValues: content.head,
    mode: 'onTouched',
  });

  const { getValues, setError, setValue } = form;
  const current = useCallback(
    (): FormContent => ({ head: getValues(), rows: sheet.texts() }),
    [getValues, sheet],
  );
  const hasUnsaved = useCallback(
    () => !released.current && differences(unchanged, toDraft(current()), unchanged).length > 0,
    [unchanged, current],
  );

  const fillTotal = useCallback(() => {
    const sum = sheet.summary().totalPortions;
    if (getValues('totalPortions').trim() !== '' || !isTotalPortions(sum)) return undefined;
    setValue('totalPortions', String(sum), { shouldValidate: true, shouldTouch: true });
    return () => {
      if (getValues('totalPortions') === String(sum)) setValue('totalPortions', '');
    };
  }, [getValues, setValue, sheet]);

  function showFaulty() {
    const [schoolId] = sheet.summary().faulty;
    const row = rows.find(({ school }) => school.id === schoolId);
    flushSync(() => setFilter({ search: '', category: null }));
    if (row?.sizes[0]) focusCell({ schoolId: row.school.id, size: row.sizes[0] });
  }

  function submit(head: HeadOutput) {
    const input: MenuItemInput = { ...head, allocations: sheet.entries() };
    const sent = input.allocations.map(({ schoolId }) => schoolId);
    const showIssues = (issues: readonly Issue[]) => {
      const atSchools = new Map<number, Issue[]>();
      const others = issues.filter((found) => {
        const target = issueTarget(found, sent);
        if (target.at === 'field') setError(target.name, { type: 'server', message: found.code });
        if (target.at === 'school')
          atSchools.set(target.schoolId, [...(atSchools.get(target.schoolId) ?? []), found]);
        return target.at === 'form';
      });
      sheet.refuse(atSchools);
      if (atSchools.size > 0) showFaulty();
      return others;
    };
    const recipeIds = new Set(choices.map(({ id }) => id));
    const found = reviewMenuItem(input, { ...facts, recipeIds });
    if (found.length > 0) showIssues(found);
    else
      onSave({ input, content: current(), showIssues, release: () => (released.current = true) });
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
    >
      <LeaveGuard hasUnsaved={hasUnsaved} />
      <div className={styles.work}>
        <section className={styles.card}>
          <HeadFields
            form={form}
            sheet={sheet}
            recipes={choices}
            autoFocus={base === null && content.head.recipeId === null && !isTouched()}
          />
          <SameDishWarning control={form.control} ownId={base?.id} />
        </section>
        <section className={styles.card} aria-labelledby="allocation-title">
          <header className={styles.head}>
            <h2 id="allocation-title">{t('item.allocation')}</h2>
            <p>{t(featurePortionSize ? 'item.allocationHint' : 'item.featureOff')}</p>
          </header>
          <Allocation
            rows={rows}
            sheet={sheet}
            featurePortionSize={featurePortionSize}
            filter={filter}
            onFilter={setFilter}
            onFilled={fillTotal}
          />
        </section>
      </div>
      <aside className={styles.side} aria-label={t('item.summary')}>
        <div className={styles.panel} ref={measureBar}>
          <AllocationSummary sheet={sheet} control={form.control} />
          <SavePanel
            sheet={sheet}
            control={form.control}
            saving={saving}
            onShowFaulty={showFaulty}
            onCancel={onCancel}
          />
        </div>
      </aside>
    </form>
  );
}

/** Where one taps, a field that takes the focus by itself covers the page with its list and a keyboard. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
