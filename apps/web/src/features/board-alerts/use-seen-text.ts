import { useTranslation } from 'react-i18next';
import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import { useFormat } from '../../i18n/use-format';
import { useKitchen } from '../../lib/kitchen';

/** Says who has seen a change, by name and initials, and when. */
export function useSeenText() {
  const { t } = useTranslation();
  const format = useFormat(useKitchen().timezone);
  return ({ at, by, initials }: NonNullable<BoardAlert['acknowledged']>): string => {
    const name = initials === null ? by.fullName : `${by.fullName} (${initials})`;
    return t('alerts.seen', { name, time: format.instant(at) });
  };
}
