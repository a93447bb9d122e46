import { useSyncExternalStore } from 'react';
import { useFormState, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@porsi/ui/button';
import { readCount } from '../../lib/count-text';
import type { AllocationSheet } from './allocation-sheet';
import type { HeadOutput } from './head-schema';
import type { HeadValues } from './menu-item-draft';

interface SavePanelProps {
  sheet: AllocationSheet;
  control: Control<HeadValues, unknown, HeadOutput>;
  saving: boolean;
  onShowFaulty: () => void;
  onCancel: () => void;
}

/** Saves when everything is valid; until then it cannot, and the summary says why. */
export function SavePanel({ sheet, control, saving, onShowFaulty, onCancel }: SavePanelProps) {
  const { t } = useTranslation();
  const { isValid } = useFormState({ control });
  const total = readCount(useWatch({ control, name: 'totalPortions' }));
  const complete = useSyncExternalStore(sheet.subscribe, () => isComplete(sheet, total));
  const faulty = useSyncExternalStore(sheet.subscribe, () => sheet.summary().faulty.size > 0);
  return (
    <>
      {faulty && (
        <Button variant="light" color="chilli" fullWidth onClick={onShowFaulty}>
          {t('item.showFaulty')}
        </Button>
      )}
      <Button type="submit" fullWidth disabled={!isValid || !complete} loading={saving}>
        {t('common.save')}
      </Button>
      <Button variant="subtle" color="gray" fullWidth onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </>
  );
}

function isComplete(sheet: AllocationSheet, total: number | undefined): boolean {
  const { faulty, schools, totalPortions } = sheet.summary();
  return faulty.size === 0 && schools > 0 && totalPortions === total;
}
