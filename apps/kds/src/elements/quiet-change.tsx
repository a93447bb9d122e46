import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../lib/use-store';
import { unseenChanges } from '../live/board-changes';
import styles from './time-mark.module.css';

interface QuietChangeProps {
  date: string;
  /** Changes of one dish, of one school, or of both. */
  menuItemId?: number;
  schoolId?: number;
}

/** Numbers of a card that nobody has begun changed while the screen was on: worth a word, no alarm. */
export function QuietChange({ date, menuItemId, schoolId }: QuietChangeProps) {
  const { t } = useTranslation();
  const changes = (useStore(unseenChanges)[date] ?? []).filter(
    (change) =>
      (menuItemId === undefined || change.menuItemId === menuItemId) &&
      (schoolId === undefined || change.schoolId === schoolId),
  );
  if (changes.length === 0) return null;
  return (
    <span className={styles.mark}>
      <PencilLine size={22} aria-hidden />
      {t('alerts.quiet', { count: changes.length })}
    </span>
  );
}
