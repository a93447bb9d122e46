import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@porsi/ui/button';
import { IconButton } from '@porsi/ui/icon-button';
import { SizeMark } from '@porsi/ui/size-mark';
import { TextField } from '@porsi/ui/text-field';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldText } from '../../lib/form-issues';
import { emptyComponent, type RecipeOutput, type RecipeValues } from './recipe-form-schema';
import styles from './recipe-components.module.css';

const narrowLabel = { label: styles.narrow };

interface RecipeComponentsProps {
  form: UseFormReturn<RecipeValues, unknown, RecipeOutput>;
}

/** What a dish is made of: a line a component, a quantity a size. */
export function RecipeComponents({ form }: RecipeComponentsProps) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'components' });
  const errors = form.formState.errors.components;
  return (
    <fieldset className={styles.components}>
      <legend>{t('recipes.components')}</legend>
      <p className={styles.hint}>{t('recipes.componentsHint')}</p>
      {fields.length > 0 && (
        <div className={styles.head} aria-hidden>
          <span>{t('recipes.componentName')}</span>
          <span>{t('recipes.unit')}</span>
          <span>
            <SizeMark size="small" letter={t('size.smallLetter')} /> {t('size.small')}
          </span>
          <span>
            <SizeMark size="large" letter={t('size.largeLetter')} /> {t('size.large')}
          </span>
        </div>
      )}
      {fields.map((field, index) => {
        const line = t('recipes.component', { position: index + 1 });
        const of = (label: string) => `${line} – ${label}`;
        const found = errors?.[index];
        return (
          <div key={field.id} className={styles.line} role="group" aria-label={line}>
            <TextField
              label={t('recipes.componentName')}
              classNames={narrowLabel}
              aria-label={of(t('common.name'))}
              maxLength={100}
              error={fieldText(found?.name)}
              {...form.register(`components.${index}.name`)}
            />
            <TextField
              label={t('recipes.unit')}
              classNames={narrowLabel}
              aria-label={of(t('recipes.unit'))}
              maxLength={20}
              error={fieldText(found?.unit)}
              {...form.register(`components.${index}.unit`)}
            />
            <TextField
              label={t('size.small')}
              classNames={narrowLabel}
              aria-label={of(t('recipes.perSmall'))}
              inputMode="decimal"
              error={fieldText(found?.quantityPerSmall)}
              {...form.register(`components.${index}.quantityPerSmall`)}
            />
            <TextField
              label={t('size.large')}
              classNames={narrowLabel}
              aria-label={of(t('recipes.perLarge'))}
              inputMode="decimal"
              error={fieldText(found?.quantityPerLarge)}
              {...form.register(`components.${index}.quantityPerLarge`)}
            />
            <IconButton
              label={t('recipes.removeComponent', { name: line })}
              onClick={() => remove(index)}
            >
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </div>
        );
      })}
      <Button
        variant="light"
        leftSection={<Plus size={15} aria-hidden />}
        onClick={() => append(emptyComponent)}
      >
        {t('recipes.addComponent')}
      </Button>
    </fieldset>
  );
}
