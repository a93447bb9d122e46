import { notifications, type NotificationData } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';

/** Says shortly that something was done. Answers how to take the message away before its time. */
export function notifyDone(message: ReactNode): () => void {
  return show('outcome', {
    message,
    color: 'pandan',
    icon: <CircleCheck size={18} aria-hidden />,
  });
}

/** Says that something was done, but that it wants another look; stays longer. */
export function notifyWarning(message: ReactNode): () => void {
  return show('outcome', {
    message,
    color: 'turmeric',
    autoClose: 9000,
    icon: <TriangleAlert size={18} aria-hidden />,
  });
}

/** Says that something went wrong; stays longer. */
export function notifyProblem(message: ReactNode): () => void {
  return show('problem', {
    message,
    color: 'chilli',
    autoClose: 9000,
    icon: <CircleAlert size={18} aria-hidden />,
  });
}

const shown = new Map<string, string>();

/** One message of a kind at a time: the newer takes the place of the older. */
function show(kind: string, data: NotificationData): () => void {
  const last = shown.get(kind);
  if (last !== undefined) notifications.hide(last);
  const id = notifications.show({ ...data, withCloseButton: false });
  shown.set(kind, id);
  return () => void notifications.hide(id);
}
