import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@porsi/client/problem-error';
import { roles } from '@porsi/shared/auth/roles';
import { User, UserInput } from '@porsi/shared/users/user';
import { PasswordField } from '@porsi/ui/password-field';
import { NativeSelect } from '@porsi/ui/select';
import { Switch } from '@porsi/ui/switch';
import { Text } from '@porsi/ui/text';
import { TextField } from '@porsi/ui/text-field';
import { useState } from 'react';
import { api } from '../../lib/api';
import { useFieldText } from '../../lib/form-issues';
import { RecordDrawer } from '../../lib/record-drawer';
import { useRecordForm } from '../../lib/use-record-form';
import { useRoleName } from './use-role-name';
import {
  NewUserForm,
  UserEditForm,
  userValues,
  type UserOutput,
  type UserValues,
} from './user-form-schema';
import { toastDone } from '../../lib/toast';

interface UserDrawerProps {
  user: User | null;
  onClose: () => void;
}

/** A user's form; the password goes inwards only. */
export function UserDrawer({ user, onClose }: UserDrawerProps) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const roleName = useRoleName();
  const queryClient = useQueryClient();
  const [emailTaken, setEmailTaken] = useState(false);
  const { form, base, submit, hasUnsaved, ...state } = useRecordForm<User, UserValues, UserOutput>({
    stored: user,
    record: User,
    resolver: zodResolver(user ? UserEditForm : NewUserForm),
    valuesOf: userValues,
    save: (output, stored) => {
      setEmailTaken(false);
      return stored
        ? api.users.update(stored.id, { ...output, version: stored.version })
        : api.users.create(UserInput.parse(output));
    },
    placeRefusal: (error) => {
      setEmailTaken(isProblem(error, 'DUPLICATE'));
      return isProblem(error, 'DUPLICATE');
    },
    onSaved: () => {
      void queryClient.invalidateQueries({ queryKey: ['users'] });
      toastDone((now) => now('common.saved'));
      onClose();
    },
  });
  const { errors } = form.formState;
  const hasOldRole = user !== null && !roles.some((role) => role === user.role);
  return (
    <RecordDrawer
      {...state}
      title={base ? t('users.edit') : t('users.create')}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
      hasUnsaved={hasUnsaved}
      describe={(values) =>
        new Map([
          [t('users.fullName'), values.fullName],
          [t('users.email'), values.email],
          [t('users.role'), roleName(values.role)],
          [t('common.status'), t(values.isActive ? 'common.active' : 'common.inactive')],
        ])
      }
    >
      <TextField
        label={t('users.fullName')}
        maxLength={100}
        data-autofocus
        autoComplete="off"
        error={fieldText(errors.fullName)}
        {...form.register('fullName')}
      />
      <TextField
        label={t('users.email')}
        type="email"
        maxLength={100}
        autoComplete="off"
        error={emailTaken ? t('users.duplicate') : fieldText(errors.email)}
        {...form.register('email')}
      />
      <NativeSelect
        label={t('users.role')}
        error={fieldText(errors.role)}
        data={[...(hasOldRole ? [user.role] : []), ...roles].map((role) => ({
          value: role,
          label: roleName(role),
        }))}
        {...form.register('role')}
      />
      <PasswordField
        label={base ? t('users.newPassword') : t('users.password')}
        description={
          base ? `${t('users.passwordHint')}. ${t('users.keepPassword')}.` : t('users.passwordHint')
        }
        autoComplete="new-password"
        maxLength={200}
        error={fieldText(errors.password)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        {...form.register('password')}
      />
      <Controller
        control={form.control}
        name="isActive"
        render={({ field }) => (
          <Switch
            label={t('users.isActive')}
            checked={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            ref={field.ref}
          />
        )}
      />
      {base && (
        <Text size="sm" c="dimmed">
          {t('users.endsSessions')}
        </Text>
      )}
    </RecordDrawer>
  );
}
