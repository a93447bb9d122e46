import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Button } from '@porsi/ui/button';
import { Group, Stack } from '@porsi/ui/layout';
import { Modal } from '@porsi/ui/modal';
import { Text } from '@porsi/ui/text';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  text: string;
  confirm: string;
  cancel?: string;
  danger?: boolean;
  busy?: boolean;
  /** Why it did not work, and another way out. */
  children?: ReactNode;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    title,
    text,
    confirm,
    cancel,
    danger = false,
    busy = false,
    children,
    onConfirm,
    onCancel,
  } = props;
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onCancel}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="lg">
        <Text c="dimmed">{text}</Text>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {cancel ?? t('common.cancel')}
          </Button>
          <Button {...(danger && { color: 'chilli' })} loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
