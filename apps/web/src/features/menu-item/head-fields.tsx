import { useSyncExternalStore } from 'react';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isTotalPortions } from '@porsi/shared/portions/portion-limits';
import type { Recipe } from '@porsi/shared/recipes/recipe';
import { Button } from '@porsi/ui/button';
import { Select } from '@porsi/ui/select';
import { TextField } from '@porsi/ui/text-field';
import { Sigma } from 'lucide-react';
import { readCount } from '../../lib/count-text';
import { useFieldText } from '../../lib/form-issues';
import { useFormat } from '../../i18n/use-format';
import type { AllocationSheet } from './allocation-sheet';
import type { HeadOutput } from './head-schema';
import type { HeadValues } from './menu-item-draft';
import styles from './head-fields.module.css';

interface HeadFieldsProps {
  form: UseFormReturn<HeadValues, unknown, HeadOutput>;
  sheet: AllocationSheet;
  /** The active recipes, and the one that the item has already. */
  recipes: readonly Recipe[];
  /** A new item has its day already: what is typed first is the recipe. */
  autoFocus: boolean;
}

/** Day, recipe and total of a menu item. */
export function HeadFields({ form, sheet, recipes, autoFocus }: HeadFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fieldText = useFieldText();
  const { errors } = form.formState;
  const date = useWatch({ control: form.control, name: 'date' });
  return (
    <div className={styles.fields}>
      <TextField
        label={t('item.date')}
        type="date"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        classNames={{ description: styles.longDay }}
        description={errors.date || !date ? undefined : format.longDay(date)}
        error={fieldText(errors.date)}
        {...form.register('date')}
      />
      <Controller
        control={form.control}
        name="recipeId"
        render={({ field, fieldState }) => (
          <Select
            label={t('item.recipe')}
            placeholder={t('item.recipePlaceholder')}
            searchable
            selectFirstOptionOnChange
            autoFocus={autoFocus}
            nothingFoundMessage={t('item.noRecipe')}
            maxDropdownHeight={320}
            data={recipes.map(({ id, name, isActive }) => ({
              value: String(id),
              label: isActive ? name : t('item.inactiveRecipe', { name }),
            }))}
            title={recipes.find(({ id }) => id === field.value)?.name}
            value={field.value === null ? null : String(field.value)}
            onChange={(value) => field.onChange(value === null ? null : Number(value))}
            onBlur={field.onBlur}
            ref={field.ref}
            error={fieldText(fieldState.error)}
          />
        )}
      />
      <TextField
        label={t('item.totalPortions')}
        inputMode="numeric"
        autoComplete="off"
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        classNames={{ input: styles.total }}
        error={fieldText(errors.totalPortions)}
        rightSectionWidth="12rem"
        rightSection={<TakeSum form={form} sheet={sheet} />}
        {...form.register('totalPortions')}
      />
    </div>
  );
}

type TakeSumProps = Pick<HeadFieldsProps, 'form' | 'sheet'>;

/** Makes the sum of the allocation the total, where it is not; alone in following the sum. */
function TakeSum({ form, sheet }: TakeSumProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sum = useSyncExternalStore(sheet.subscribe, () => sheet.summary().totalPortions);
  const total = readCount(useWatch({ control: form.control, name: 'totalPortions' }));
  if (!isTotalPortions(sum) || sum === total) return null;
  const take = () =>
    form.setValue('totalPortions', String(sum), { shouldValidate: true, shouldTouch: true });
  return (
    <span className={styles.takeSum}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Sigma size={14} aria-hidden />}
        onClick={take}
      >
        {t('item.takeSum', { sum: format.number(sum) })}
      </Button>
    </span>
  );
}
