import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './note.module.css';

interface NoteProps {
  icon: LucideIcon;
  /** `working`: to be minded now · `ready`: how far things are. */
  tone: 'working' | 'ready';
  children: ReactNode;
}

/** A line that the page says of itself, above what it is about. */
export function Note({ icon: Icon, tone, children }: NoteProps) {
  return (
    <p className={styles.note} data-tone={tone}>
      <Icon size={18} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
