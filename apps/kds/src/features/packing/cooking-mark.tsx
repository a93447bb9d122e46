import type { CookingStatus } from '@porsi/shared/kds/status-order';
import { CircleCheckBig, CircleDashed, Flame } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const marks = {
  pending: { Icon: CircleDashed, words: 'packing.dishPending' },
  cooking: { Icon: Flame, words: 'packing.dishCooking' },
  ready: { Icon: CircleCheckBig, words: 'packing.dishReady' },
} as const;

/** Whether a dish is cooked, as a sign; its words for those who listen. */
export function CookingMark({ status }: { status: CookingStatus }) {
  const { t } = useTranslation();
  const { Icon, words } = marks[status];
  return <Icon size={24} strokeWidth={2.5} role="img" aria-label={t(words)} />;
}
