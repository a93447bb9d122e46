import {
  ActionIcon,
  createPolymorphicComponent,
  Tooltip,
  type ActionIconProps,
} from '@mantine/core';
import type { Ref } from 'react';

interface IconButtonProps extends Omit<ActionIconProps, 'aria-label'> {
  /** What it does: its accessible name, and its tooltip. */
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button (or a link, by `component`) that shows an icon only, and says in words what it does. */
export const IconButton = createPolymorphicComponent<'button', IconButtonProps>(
  ({ label, ...props }: IconButtonProps) => (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} {...props} />
    </Tooltip>
  ),
);
