import { useTranslation } from 'react-i18next';
import { NetworkError } from '@porsi/client/network-error';
import { isProblem } from '@porsi/client/problem-error';
import type { Issue } from '@porsi/shared/http/issue';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { Group, Stack } from '@porsi/ui/layout';
import { CircleAlert, CloudOff, Undo2 } from 'lucide-react';
import { useIssueText } from '../../lib/form-issues';
import { useProblemText } from '../../lib/problem-text';

interface SaveTroubleProps {
  error: Error | null;
  /** Issues that no field shows. */
  unplaced: readonly Issue[];
  onSaveAsNew: () => void;
  /** Brings back what a choice in a conflict has replaced. */
  onUndo: (() => void) | undefined;
}

/** Why saving did not work, above the form; or that a conflict was settled and can be taken back. */
export function SaveTrouble({ error, unplaced, onSaveAsNew, onUndo }: SaveTroubleProps) {
  const { t } = useTranslation();
  const issueText = useIssueText();
  const problemText = useProblemText();
  if (!error) return onUndo ? <Settled onUndo={onUndo} /> : null;
  if (error instanceof NetworkError) {
    return (
      <Alert
        ref={bringIntoView}
        mb="md"
        color="ember"
        icon={<CloudOff />}
        title={t('item.networkTitle')}
        role="alert"
      >
        {t('item.networkText')}
      </Alert>
    );
  }
  if (isProblem(error, 'NOT_FOUND')) {
    return (
      <Alert ref={bringIntoView} mb="md" color="ember" icon={<CircleAlert />} role="alert">
        <Group justify="space-between">
          {t('conflict.deleted')}
          <Button variant="default" onClick={onSaveAsNew}>
            {t('conflict.saveAsNew')}
          </Button>
        </Group>
      </Alert>
    );
  }
  // Where fields show what is wrong, one of them is in view already.
  const isAtFields = isProblem(error, 'VALIDATION_FAILED') && unplaced.length === 0;
  return (
    <Alert
      {...(!isAtFields && { ref: bringIntoView })}
      mb="md"
      color="chilli"
      icon={<CircleAlert />}
      title={problemText(error)}
      role="alert"
    >
      <Stack gap={4}>
        {unplaced.map((found) => (
          <span key={`${found.path.join('.')} ${found.code}`}>{issueText(found)}</span>
        ))}
        {isProblem(error, 'INTERNAL_ERROR') && (
          <small>{t('problems.reference', { id: error.requestId })}</small>
        )}
      </Stack>
    </Alert>
  );
}

/** It stands above the form, and who saves may be two hundred schools below. */
function bringIntoView(alert: HTMLElement | null) {
  alert?.scrollIntoView({ block: 'center' });
}

function Settled({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert mb="md" color="pandan" role="note">
      <Group justify="space-between">
        {t('conflict.applied')}
        <Button variant="default" leftSection={<Undo2 size={15} aria-hidden />} onClick={onUndo}>
          {t('common.undo')}
        </Button>
      </Group>
    </Alert>
  );
}
