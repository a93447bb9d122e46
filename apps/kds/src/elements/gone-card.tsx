import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './big-button';
import { RemovedCard } from './removed-card';

interface GoneCardProps {
  as: 'article' | 'li';
  name: string;
  onRead: () => void;
}

/** A dish or a school that was taken off before anybody had begun it: said without alarm, here alone. */
export function GoneCard({ as, name, onRead }: GoneCardProps) {
  const { t } = useTranslation();
  const seen = t('alerts.seen');
  return (
    <RemovedCard as={as} name={name}>
      <BigButton aria-label={`${seen} – ${name}`} onClick={onRead}>
        <Check size={26} strokeWidth={3} aria-hidden />
        {seen}
      </BigButton>
    </RemovedCard>
  );
}
