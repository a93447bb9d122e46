import type { ComponentPropsWithRef } from 'react';
import styles from './big-button.module.css';

type BigButtonProps = ComponentPropsWithRef<'button'> & {
  look?: 'primary' | 'start' | 'quiet' | 'waiting' | 'warning' | 'bare';
  tall?: boolean;
};

/** A button for gloved fingers: never smaller than 60 px. */
export function BigButton({
  look = 'quiet',
  tall = false,
  className = '',
  ...props
}: BigButtonProps) {
  const classes = [styles.button, styles[look], tall ? styles.tall : '', className]
    .filter(Boolean)
    .join(' ');
  return <button type="button" className={classes} {...props} />;
}
