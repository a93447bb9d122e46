import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Recipe } from '@porsi/shared/recipes/recipe';
import { Group } from '@porsi/ui/layout';
import { Switch } from '@porsi/ui/switch';
import { TextArea } from '@porsi/ui/text-area';
import { TextField } from '@porsi/ui/text-field';
import { api } from '../../lib/api';
import { DeleteRecord } from '../../lib/delete-record';
import { useFieldText } from '../../lib/form-issues';
import { RecordDrawer } from '../../lib/record-drawer';
import { useRecordForm } from '../../lib/use-record-form';
import { RecipeComponents } from './recipe-components';
import {
  RecipeForm,
  recipeValues,
  type RecipeOutput,
  type RecipeValues,
} from './recipe-form-schema';
import { toastDone, type Say } from '../../lib/toast';

interface RecipeDrawerProps {
  recipe: Recipe | null;
  onClose: () => void;
}

/** A recipe's form. */
export function RecipeDrawer({ recipe, onClose }: RecipeDrawerProps) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const queryClient = useQueryClient();
  const { form, base, submit, hasUnsaved, ...state } = useRecordForm<
    Recipe,
    RecipeValues,
    RecipeOutput
  >({
    stored: recipe,
    record: Recipe,
    resolver: zodResolver(RecipeForm),
    valuesOf: recipeValues,
    save: (output, stored) =>
      stored
        ? api.recipes.update(stored.id, { ...output, version: stored.version })
        : api.recipes.create(output),
    onSaved: () => done((now) => now('common.saved')),
  });
  const { errors } = form.formState;

  function done(say: Say) {
    void queryClient.invalidateQueries({ queryKey: ['recipes'] });
    void queryClient.invalidateQueries({ queryKey: ['menu-plan'] });
    toastDone(say);
    onClose();
  }

  function describe(values: RecipeValues) {
    const components = values.components.map(
      ({ name, unit, quantityPerSmall, quantityPerLarge }, index) =>
        [
          t('recipes.component', { position: index + 1 }),
          `${name} ${quantityPerSmall} / ${quantityPerLarge} ${unit}`,
        ] as const,
    );
    return new Map([
      [t('recipes.name'), values.name],
      [t('recipes.category'), values.category],
      [t('recipes.instructions'), values.instructions],
      [t('common.status'), t(values.isActive ? 'common.active' : 'common.inactive')],
      ...components,
    ]);
  }

  return (
    <RecordDrawer
      {...state}
      size="40rem"
      title={base ? t('recipes.edit') : t('recipes.create')}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
      hasUnsaved={hasUnsaved}
      describe={describe}
      aside={
        base && (
          <DeleteRecord
            title={t('recipes.deleteTitle', { name: base.name })}
            text={t('recipes.deleteText')}
            inUse={() => t('recipes.inUse', { name: base.name })}
            remove={() => api.recipes.remove(base.id)}
            onDeleted={() => done((now) => now('common.deleted'))}
          />
        )
      }
    >
      <Group grow align="start">
        <TextField
          label={t('recipes.name')}
          maxLength={200}
          data-autofocus
          error={fieldText(errors.name)}
          {...form.register('name')}
        />
        <TextField
          label={t('recipes.category')}
          maxLength={50}
          error={fieldText(errors.category)}
          {...form.register('category')}
        />
      </Group>
      <RecipeComponents form={form} />
      <TextArea
        label={t('recipes.instructions')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={10_000}
        error={fieldText(errors.instructions)}
        {...form.register('instructions')}
      />
      <Controller
        control={form.control}
        name="isActive"
        render={({ field }) => (
          <Switch
            label={t('recipes.isActive')}
            checked={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            ref={field.ref}
          />
        )}
      />
    </RecordDrawer>
  );
}
