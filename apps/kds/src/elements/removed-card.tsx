import { CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './removed-card.module.css';

interface RemovedCardProps {
  as: 'article' | 'li';
  name: string;
  /** What was taken off, and how it is read. */
  children: ReactNode;
}

/** In the place of a dish or a school that was taken off: removed, not missing. */
export function RemovedCard({ as: Card, name, children }: RemovedCardProps) {
  const { t } = useTranslation();
  return (
    <Card className={styles.card} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.chip}>
        <CircleSlash size={24} strokeWidth={2.5} aria-hidden />
        {t('alerts.removed')}
      </p>
      {children}
    </Card>
  );
}
