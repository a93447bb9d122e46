import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CookingPot, PackageCheck } from 'lucide-react';
import { useFormat } from '../../i18n/use-format';
import { useKitchen } from '../../lib/kitchen';
import { Note } from '../../lib/note';
import type { KitchenWork } from './kitchen-work';
import { kitchenWorkQuery } from './kitchen-work-query';

const icons = { cooking: CookingPot, ready: PackageCheck } as const;
const tones = { cooking: 'working', ready: 'ready' } as const;

interface KitchenWorkNoteProps {
  date: string;
  menuItemId: number;
}

/** That the kitchen has begun with a dish, and so will be told of every change; nothing until then. */
export function KitchenWorkNote({ date, menuItemId }: KitchenWorkNoteProps) {
  const { t } = useTranslation();
  const { data: work } = useQuery(kitchenWorkQuery(date, menuItemId));
  return (
    <div role="status" aria-label={t('kitchenWork.title')}>
      {work && <Work work={work} />}
    </div>
  );
}

function Work({ work: { status, since, packed, schools } }: { work: KitchenWork }) {
  const { t } = useTranslation();
  const format = useFormat(useKitchen().timezone);
  return (
    <Note icon={icons[status]} tone={tones[status]}>
      <strong>
        {since === null
          ? t(`kitchenWork.${status}`)
          : t(`kitchenWork.${status}Since`, { time: format.clock(since) })}
        {packed > 0 && `, ${t('kitchenWork.packed', { packed, count: schools })}`}.
      </strong>{' '}
      {t('kitchenWork.told')}
    </Note>
  );
}
