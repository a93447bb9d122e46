import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Modal } from '@porsi/ui/modal';
import { Text } from '@porsi/ui/text';
import { SignInForm } from '../lib/sign-in-form';

/** Over the page when the session has ended elsewhere: what was typed below stays. */
export default function SignInAgain() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.again')}
    >
      <Text c="dimmed" mb="md">
        {t('signIn.againHint')}
      </Text>
      <SignInForm onSignedIn={() => void queryClient.invalidateQueries()} />
    </Modal>
  );
}
