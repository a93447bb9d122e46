import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PAIRING_LENGTH, Tablet, tabletRoles } from '@porsi/shared/tablets/tablet';
import { NativeSelect } from '@porsi/ui/select';
import { TextField } from '@porsi/ui/text-field';
import { api } from '../../lib/api';
import { useFieldText } from '../../lib/form-issues';
import { RecordDrawer } from '../../lib/record-drawer';
import { toastDone, type Say } from '../../lib/toast';
import { useRecordForm } from '../../lib/use-record-form';
import { RevokeTablet } from './revoke-tablet';
import {
  EditTabletForm,
  PairTabletForm,
  tabletValues,
  type TabletValues,
} from './tablet-form-schema';
import styles from './tablet-drawer.module.css';

interface TabletDrawerProps {
  tablet: Tablet | null;
  /** The code of a tablet to pair, when its QR code has brought it along. */
  code: string;
  onClose: () => void;
}

/** Lets a tablet in, renames it or sends it to the other board. */
export function TabletDrawer({ tablet, code, onClose }: TabletDrawerProps) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const queryClient = useQueryClient();
  const { form, base, submit, hasUnsaved, ...state } = useRecordForm<
    Tablet,
    TabletValues,
    TabletValues
  >({
    stored: tablet,
    record: Tablet,
    resolver: zodResolver(tablet ? EditTabletForm : PairTabletForm),
    valuesOf: (stored) => tabletValues(stored, code),
    save: ({ code: typed, name, role }, stored) =>
      stored
        ? api.tablets.update(stored.id, { name, role })
        : api.tablets.pair({ code: typed, name, role }),
    onSaved: ({ name }) =>
      saved((now) => (tablet ? now('common.saved') : now('tablets.paired', { name }))),
  });
  const { errors } = form.formState;

  function saved(say: Say) {
    void queryClient.invalidateQueries({ queryKey: ['tablets'] });
    toastDone(say);
    onClose();
  }

  return (
    <RecordDrawer
      {...state}
      title={base ? t('tablets.edit') : t('tablets.pair')}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
      hasUnsaved={hasUnsaved}
      describe={({ name, role }) =>
        new Map([
          [t('tablets.name'), name],
          [t('tablets.role'), t(`tablets.roles.${role}`)],
        ])
      }
      aside={base && <RevokeTablet tablet={base} onRevoked={onClose} />}
    >
      {!base && (
        <TextField
          label={t('tablets.code')}
          description={t('tablets.codeHint')}
          classNames={{ input: styles.code ?? '' }}
          // Spaces and hyphens may be typed along.
          maxLength={PAIRING_LENGTH * 2}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          {...(code === '' && { 'data-autofocus': true })}
          error={fieldText(errors.code)}
          {...form.register('code')}
        />
      )}
      <TextField
        label={t('tablets.name')}
        description={t('tablets.nameHint')}
        maxLength={100}
        autoComplete="off"
        {...((base || code !== '') && { 'data-autofocus': true })}
        error={fieldText(errors.name)}
        {...form.register('name')}
      />
      <NativeSelect
        label={t('tablets.role')}
        error={fieldText(errors.role)}
        data={tabletRoles.map((value) => ({ value, label: t(`tablets.roles.${value}`) }))}
        {...form.register('role')}
      />
    </RecordDrawer>
  );
}
