import type { BoardTopic } from '@porsi/shared/realtime/kds-channel';
import type { QueryKey } from '@tanstack/react-query';

/** Which boards an event makes old. `plan` never comes alone: a changed plan changes both boards. */
export const queryKeysByTopic: Record<BoardTopic, (date: string) => readonly QueryKey[]> = {
  cooking: (date) => [
    ['board', 'cooking', date],
    ['floor', date],
    ['operations', date],
  ],
  packing: (date) => [
    ['board', 'packing', date],
    ['floor', date],
    ['operations', date],
  ],
  plan: () => [],
};
