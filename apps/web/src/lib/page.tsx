import type { ReactNode } from 'react';
import { Title } from '@porsi/ui/text';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** Beside the title: a badge, a count. */
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its title, what can be done on it, its content. */
export function Page({ title, aside, actions, children }: PageProps) {
  return (
    <>
      <title>{`${title} · Porsi`}</title>
      <header className={styles.head}>
        <div className={styles.title}>
          <Title order={1}>{title}</Title>
          {aside}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </>
  );
}
