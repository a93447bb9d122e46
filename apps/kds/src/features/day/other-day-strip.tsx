import { CalendarClock, History, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { dayInWords } from '../../lib/kitchen-time';
import styles from './other-day-strip.module.css';

interface OtherDayStripProps {
  date: string;
  today: string;
  onToday: () => void;
}

/** Nobody may take another day's board for today's; the way back is always there. */
export function OtherDayStrip({ date, today, onToday }: OtherDayStripProps) {
  const { t, i18n } = useTranslation();
  const isPast = date < today;
  const Icon = isPast ? History : CalendarClock;
  return (
    <div className={styles.strip} role="status">
      <span className={styles.words}>
        <Icon size={32} aria-hidden />
        <span>
          {t(isPast ? 'day.past' : 'day.future')}
          {' · '}
          {dayInWords(date, i18n.language, today.slice(0, 4))}
        </span>
      </span>
      <BigButton className={styles.back ?? ''} onClick={onToday}>
        <Undo2 size={26} aria-hidden />
        {t('day.backToToday')}
      </BigButton>
    </div>
  );
}
