import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@porsi/client/problem-error';
import type { Tablet } from '@porsi/shared/tablets/tablet';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { CircleAlert, Unplug } from 'lucide-react';
import { api } from '../../lib/api';
import { ConfirmDialog } from '../../lib/confirm-dialog';
import { useProblemText } from '../../lib/problem-text';

interface RevokeTabletProps {
  tablet: Tablet;
  onRevoked: () => void;
}

/** Ends a tablet's session after saying what that means; one that is gone already is no failure. */
export function RevokeTablet({ tablet: { id, name }, onRevoked }: RevokeTabletProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const revoking = useMutation({
    mutationFn: () => api.tablets.revoke(id),
    onSuccess: onRevoked,
    onError: (error) => isProblem(error, 'NOT_FOUND') && onRevoked(),
  });
  return (
    <>
      <Button
        variant="subtle"
        color="chilli"
        leftSection={<Unplug size={15} aria-hidden />}
        onClick={() => {
          revoking.reset();
          setAsking(true);
        }}
      >
        {t('tablets.revoke')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('tablets.revokeTitle', { name })}
        text={t('tablets.revokeText')}
        confirm={t('tablets.revoke')}
        danger
        busy={revoking.isPending}
        onConfirm={() => revoking.mutate()}
        onCancel={() => setAsking(false)}
      >
        {revoking.isError && (
          <Alert color="chilli" icon={<CircleAlert />} role="alert">
            {problemText(revoking.error)}
          </Alert>
        )}
      </ConfirmDialog>
    </>
  );
}
