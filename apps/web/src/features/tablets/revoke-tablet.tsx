import { useMutation, useQueryClient } from '@tanstack/react-query';
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
import { toastDone } from '../../lib/toast';
import styles from './revoke-tablet.module.css';

interface RevokeTabletProps {
  tablet: Tablet;
  /** In the tablet's row of the list, where a phone has room for the sign alone. */
  inRow?: boolean;
  onRevoked?: () => void;
}

/** Ends a tablet's session after saying what that means; one that is gone already is no failure. */
export function RevokeTablet({ tablet, inRow = false, onRevoked }: RevokeTabletProps) {
  const { id, name } = tablet;
  const { t } = useTranslation();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const done = () => {
    setAsking(false);
    toastDone((now) => now('tablets.revoked', { name }));
    void queryClient.invalidateQueries({ queryKey: ['tablets'] });
    onRevoked?.();
  };
  const revoking = useMutation({
    mutationFn: () => api.tablets.revoke(id),
    onSuccess: done,
    onError: (error) => isProblem(error, 'NOT_FOUND') && done(),
  });
  return (
    <>
      <Button
        variant="subtle"
        color="chilli"
        {...(inRow && {
          classNames: {
            root: styles.inRow ?? '',
            label: styles.word ?? '',
            section: styles.sign ?? '',
          },
          size: 'compact-sm',
          'aria-label': t('tablets.revokeOne', { name }),
        })}
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
