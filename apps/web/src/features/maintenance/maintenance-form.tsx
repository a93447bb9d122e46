import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { addDays } from '@porsi/shared/calendar/calendar-day';
import { wallTimeAt } from '@porsi/shared/calendar/wall-time';
import type { MaintenanceInput } from '@porsi/shared/maintenance/maintenance-input';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { Group, Stack } from '@porsi/ui/layout';
import { SegmentedControl } from '@porsi/ui/segmented-control';
import { TextArea } from '@porsi/ui/text-area';
import { TextField } from '@porsi/ui/text-field';
import { CircleAlert } from 'lucide-react';
import { api } from '../../lib/api';
import { ConfirmDialog } from '../../lib/confirm-dialog';
import { useFieldText } from '../../lib/form-issues';
import { useProblemText } from '../../lib/problem-text';
import { maintenanceForm, type MaintenanceValues } from './maintenance-form-schema';
import { toastDone } from '../../lib/toast';
import styles from './maintenance-form.module.css';
import { useSetMaintenance } from './use-switch';

interface MaintenanceFormProps {
  timezone: string;
  today: string;
}

/** Plans a maintenance, or begins one now. */
export function MaintenanceForm({ timezone, today }: MaintenanceFormProps) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const problemText = useProblemText();
  const [sure, setSure] = useState<MaintenanceInput>();
  const set = useSetMaintenance();
  const [evening] = useState(() => nextEvening(timezone, today));
  const form = useForm<MaintenanceValues, unknown, MaintenanceInput>({
    resolver: zodResolver(maintenanceForm(timezone)),
    defaultValues: { begins: 'later', startsAt: evening.begins, endsAt: evening.ends, message: '' },
  });
  const { errors, dirtyFields } = form.formState;
  const begins = useWatch({ control: form.control, name: 'begins' });

  function choose(chosen: MaintenanceValues['begins']) {
    form.setValue('begins', chosen);
    // An end that nobody has chosen is the evening's: begun now, it would be told to everybody.
    if (dirtyFields.endsAt) return;
    const ends = chosen === 'now' ? inAQuarterOfAnHour(timezone) : evening.ends;
    form.resetField('endsAt', { defaultValue: ends });
  }

  function store(input: MaintenanceInput) {
    set.mutate(input, {
      onSuccess: () =>
        toastDone((now) => now(input.active ? 'maintenance.begun' : 'maintenance.announced')),
      onSettled: () => setSure(undefined),
    });
  }

  return (
    <form
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit((input) => (input.active ? setSure(input) : store(input)))(event)
      }
    >
      <Stack>
        {set.isError && (
          <Alert color="chilli" icon={<CircleAlert />} role="alert">
            {problemText(set.error)}
          </Alert>
        )}
        <SegmentedControl
          aria-label={t('maintenance.begins')}
          value={begins}
          onChange={(chosen) => choose(chosen === 'now' ? 'now' : 'later')}
          data={[
            { value: 'later', label: t('maintenance.later') },
            { value: 'now', label: t('maintenance.atOnce') },
          ]}
        />
        <div className={styles.times}>
          {begins === 'later' && (
            <TextField
              type="datetime-local"
              label={t('maintenance.startsAt')}
              error={fieldText(errors.startsAt)}
              {...form.register('startsAt')}
            />
          )}
          <TextField
            type="datetime-local"
            label={t(begins === 'later' ? 'maintenance.endsAt' : 'maintenance.expectedEnd')}
            error={fieldText(errors.endsAt)}
            {...form.register('endsAt')}
          />
        </div>
        <TextArea
          label={t('maintenance.message')}
          description={t('maintenance.messageHint')}
          maxLength={500}
          autosize
          minRows={2}
          error={fieldText(errors.message)}
          {...form.register('message')}
        />
        <Group justify="space-between">
          <small>{t('maintenance.timesAre', { timezone })}</small>
          <Button type="submit" loading={set.isPending}>
            {t(begins === 'later' ? 'maintenance.announce' : 'maintenance.begin')}
          </Button>
        </Group>
      </Stack>
      <ConfirmDialog
        opened={sure !== undefined}
        title={t('maintenance.sureTitle')}
        text={t('maintenance.sureText')}
        confirm={t('maintenance.begin')}
        danger
        busy={set.isPending}
        onConfirm={() => sure && store(sure)}
        onCancel={() => setSure(undefined)}
      />
    </form>
  );
}

const EVENING = '20:00';
const EVENING_END = '20:15';
const QUARTER_OF_AN_HOUR = 15 * 60_000;

/** After the last tray has left, before the next night's cooking. */
function nextEvening(timezone: string, today: string) {
  const isToCome = wallTimeAt(new Date(api.clock.now()), timezone).slice(11) < EVENING;
  const day = isToCome ? today : addDays(today, 1);
  return { begins: `${day}T${EVENING}`, ends: `${day}T${EVENING_END}` };
}

function inAQuarterOfAnHour(timezone: string): string {
  return wallTimeAt(new Date(api.clock.now() + QUARTER_OF_AN_HOUR), timezone);
}
