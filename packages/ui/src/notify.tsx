import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck } from 'lucide-react';

/** Says shortly that something was done. */
export function notifyDone(message: ReactNode) {
  notifications.show({
    message,
    color: 'pandan',
    withCloseButton: false,
    icon: <CircleCheck size={18} aria-hidden />,
  });
}

/** Says that something went wrong; stays longer. */
export function notifyProblem(message: ReactNode) {
  notifications.show({
    message,
    color: 'chilli',
    withCloseButton: false,
    autoClose: 9000,
    icon: <CircleAlert size={18} aria-hidden />,
  });
}
