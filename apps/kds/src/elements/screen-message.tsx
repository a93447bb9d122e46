import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './screen-message.module.css';

interface ScreenMessageProps {
  icon: LucideIcon;
  title: string;
  hint?: ReactNode;
  /** `problem` is announced, and looks like nothing else: it can never be taken for an empty day. */
  tone?: 'plain' | 'problem';
  children?: ReactNode;
}

/** One thing to say, in place of a board. */
export function ScreenMessage({
  icon: Icon,
  title,
  hint,
  tone = 'plain',
  children,
}: ScreenMessageProps) {
  return (
    <div
      className={styles.message}
      data-tone={tone}
      role={tone === 'problem' ? 'alert' : undefined}
    >
      <span className={styles.icon}>
        <Icon size={56} aria-hidden />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {children ? <div className={styles.actions}>{children}</div> : null}
    </div>
  );
}
