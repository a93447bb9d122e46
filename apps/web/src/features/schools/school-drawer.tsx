import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@porsi/client/problem-error';
import { schoolCategories } from '@porsi/shared/portions/portion-sizes';
import { School } from '@porsi/shared/schools/school';
import { Button } from '@porsi/ui/button';
import { Group, Stack } from '@porsi/ui/layout';
import { NativeSelect } from '@porsi/ui/select';
import { Switch } from '@porsi/ui/switch';
import { TextArea } from '@porsi/ui/text-area';
import { TextField } from '@porsi/ui/text-field';
import { useState } from 'react';
import { api } from '../../lib/api';
import { DeleteRecord } from '../../lib/delete-record';
import { useFieldText } from '../../lib/form-issues';
import { RecordDrawer } from '../../lib/record-drawer';
import { useRecordForm } from '../../lib/use-record-form';
import {
  hasGradeGroups,
  SchoolForm,
  schoolValues,
  toSchoolInput,
  type SchoolOutput,
  type SchoolValues,
} from './school-form-schema';
import { toastDone, type Say } from '../../lib/toast';

interface SchoolDrawerProps {
  school: School | null;
  onClose: () => void;
}

/** A school's form. */
export function SchoolDrawer({ school, onClose }: SchoolDrawerProps) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const queryClient = useQueryClient();
  const [categoryInUse, setCategoryInUse] = useState(false);
  const { form, base, submit, hasUnsaved, ...state } = useRecordForm<
    School,
    SchoolValues,
    SchoolOutput
  >({
    stored: school,
    record: School,
    resolver: zodResolver(SchoolForm),
    valuesOf: schoolValues,
    save: (output, stored) => {
      setCategoryInUse(false);
      const input = toSchoolInput(output);
      return stored
        ? api.schools.update(stored.id, { ...input, version: stored.version })
        : api.schools.create(input);
    },
    placeRefusal: (error) => {
      setCategoryInUse(isProblem(error, 'IN_USE'));
      return isProblem(error, 'IN_USE');
    },
    onSaved: () => done((now) => now('common.saved')),
  });
  const { errors } = form.formState;
  const category = useWatch({ control: form.control, name: 'category' });
  const grouped = hasGradeGroups(schoolCategories.find((known) => known === category) ?? null);

  function done(say: Say) {
    void queryClient.invalidateQueries({ queryKey: ['schools'] });
    toastDone(say);
    onClose();
  }

  function deactivate() {
    form.setValue('isActive', false, { shouldDirty: true });
    void submit();
  }

  return (
    <RecordDrawer
      {...state}
      title={base ? t('schools.edit') : t('schools.create')}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
      hasUnsaved={hasUnsaved}
      describe={(values) =>
        new Map([
          [t('schools.name'), values.name],
          [t('schools.category'), values.category],
          [t('schools.grade1To3'), values.studentCountGrade1To3],
          [t('schools.grade4To6'), values.studentCountGrade4To6],
          [t('schools.studentCount'), values.studentCount],
          [t('schools.departureTime'), values.departureTime],
          [t('schools.address'), values.address],
          [t('common.status'), t(values.isActive ? 'common.active' : 'common.inactive')],
        ])
      }
      aside={
        base && (
          <DeleteRecord
            title={t('schools.deleteTitle', { name: base.name })}
            text={t('schools.deleteText')}
            inUse={(close) => (
              <Stack align="start" gap="xs">
                {t('schools.inUse', { name: base.name })}
                {base.isActive && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => {
                      close();
                      deactivate();
                    }}
                  >
                    {t('schools.deactivateInstead')}
                  </Button>
                )}
              </Stack>
            )}
            remove={() => api.schools.remove(base.id)}
            onDeleted={() => done((now) => now('common.deleted'))}
          />
        )
      }
    >
      <TextField
        label={t('schools.name')}
        maxLength={200}
        data-autofocus
        error={fieldText(errors.name)}
        {...form.register('name')}
      />
      <NativeSelect
        label={t('schools.category')}
        error={categoryInUse ? t('schools.categoryInUse') : fieldText(errors.category)}
        data={[
          ...(category === '' ? [{ value: '', label: t('common.none') }] : []),
          ...schoolCategories,
        ]}
        {...form.register('category')}
      />
      {grouped ? (
        <Group grow align="start">
          <TextField
            label={t('schools.grade1To3')}
            inputMode="numeric"
            error={fieldText(errors.studentCountGrade1To3)}
            {...form.register('studentCountGrade1To3')}
          />
          <TextField
            label={t('schools.grade4To6')}
            inputMode="numeric"
            error={fieldText(errors.studentCountGrade4To6)}
            {...form.register('studentCountGrade4To6')}
          />
        </Group>
      ) : (
        <TextField
          label={t('schools.studentCount')}
          inputMode="numeric"
          error={fieldText(errors.studentCount)}
          {...form.register('studentCount')}
        />
      )}
      <TextField
        label={t('schools.departureTime')}
        description={t('schools.departureHint')}
        placeholder="06:45"
        maxLength={10}
        autoComplete="off"
        error={fieldText(errors.departureTime)}
        {...form.register('departureTime')}
      />
      <TextArea
        label={t('schools.address')}
        autosize
        minRows={2}
        maxLength={1000}
        error={fieldText(errors.address)}
        {...form.register('address')}
      />
      <Controller
        control={form.control}
        name="isActive"
        render={({ field }) => (
          <Switch
            label={t('schools.isActive')}
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
