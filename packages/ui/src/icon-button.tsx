import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type IconButtonProps = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'aria-label'> & {
    /** What it does: its accessible name, and its tooltip. */
    label: string;
  };

/** A button that shows an icon only, and says in words what it does. */
export function IconButton({ label, ...props }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} {...props} />
    </Tooltip>
  );
}
