import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AlertBanner } from './alert-banner';
import styles from './removed-card.module.css';

interface RemovedCardProps {
  as: 'article' | 'li';
  name: string;
  alerts: readonly FoldedAlert[];
  withDish?: boolean;
  onSeen: (() => void) | null;
}

/** In the place of a dish or a school that was taken off: removed, not missing. */
export function RemovedCard({ as: Card, name, alerts, withDish, onSeen }: RemovedCardProps) {
  const { t } = useTranslation();
  return (
    <Card className={styles.card} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.chip}>
        <CircleSlash size={24} strokeWidth={2.5} aria-hidden />
        {t('alerts.removed')}
      </p>
      <AlertBanner alerts={alerts} name={name} withDish={withDish ?? false} onSeen={onSeen} />
    </Card>
  );
}
