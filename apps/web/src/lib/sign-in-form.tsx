import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Credentials } from '@porsi/shared/auth/session';
import { isProblem } from '@porsi/client/problem-error';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { Stack } from '@porsi/ui/layout';
import { PasswordField } from '@porsi/ui/password-field';
import { TextField } from '@porsi/ui/text-field';
import { CircleAlert } from 'lucide-react';
import { api } from './api';
import { useFieldText } from './form-issues';
import { useProblemText } from './problem-text';
import { asMinutes, useSecondsLeft } from './use-seconds-left';

interface SignInFormProps {
  onSignedIn: () => void;
}

/** E-mail and password; says why not, and how long to wait when tried too often. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const problemText = useProblemText();
  const [blocked, setBlocked] = useState({ email: '', until: 0 });
  const form = useForm<Credentials>({
    resolver: zodResolver(Credentials),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;
  const email = useWatch({ control: form.control, name: 'email' });
  // Who shares the computer with someone who tried too often may go on.
  const wait = useSecondsLeft(email.trim() === blocked.email ? blocked.until : 0);
  const signIn = useMutation({
    mutationFn: api.session.signIn,
    onSuccess: onSignedIn,
    onError: (error, tried) => {
      if (isProblem(error, 'TOO_MANY_REQUESTS'))
        setBlocked({ email: tried.email, until: Date.now() + (error.retryAfter ?? 60) * 1000 });
      else form.setFocus('password', { shouldSelect: true });
    },
  });
  const message =
    wait > 0
      ? t('signIn.wait', { time: asMinutes(wait) })
      : signIn.isError && problemText(signIn.error);
  return (
    <form
      noValidate
      onSubmit={(event) => void form.handleSubmit((values) => signIn.mutate(values))(event)}
    >
      <Stack>
        {message && (
          <Alert color="chilli" icon={<CircleAlert />} role="alert">
            {message}
          </Alert>
        )}
        <TextField
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          autoFocus
          error={fieldText(errors.email)}
          {...form.register('email')}
        />
        <PasswordField
          label={t('signIn.password')}
          autoComplete="current-password"
          error={fieldText(errors.password)}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          {...form.register('password')}
        />
        <Button type="submit" fullWidth mt="xs" loading={signIn.isPending} disabled={wait > 0}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
