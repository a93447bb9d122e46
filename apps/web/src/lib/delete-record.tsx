import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@porsi/client/problem-error';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { CircleAlert, Trash2 } from 'lucide-react';
import { ConfirmDialog } from './confirm-dialog';
import { useProblemText } from './problem-text';
import { toastDone } from './toast';

interface DeleteRecordProps {
  title: string;
  text: string;
  /** What to say, and do instead, when it is in use. */
  inUse: (close: () => void) => ReactNode;
  remove: () => Promise<unknown>;
  onDeleted: () => void;
}

/** Deletes a record after asking; one that is in use is explained. */
export function DeleteRecord({ title, text, inUse, remove, onDeleted }: DeleteRecordProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const deleting = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      toastDone((now) => now('common.deleted'));
      onDeleted();
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        color="chilli"
        leftSection={<Trash2 size={15} aria-hidden />}
        onClick={() => {
          deleting.reset();
          setAsking(true);
        }}
      >
        {t('common.delete')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={title}
        text={text}
        confirm={t('common.delete')}
        danger
        busy={deleting.isPending}
        onConfirm={() => deleting.mutate()}
        onCancel={() => setAsking(false)}
      >
        {deleting.isError && (
          <Alert color="chilli" icon={<CircleAlert />} role="alert">
            {isProblem(deleting.error, 'IN_USE')
              ? inUse(() => setAsking(false))
              : problemText(deleting.error)}
          </Alert>
        )}
      </ConfirmDialog>
    </>
  );
}
