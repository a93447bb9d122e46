import { addDays, isServiceDate } from '@porsi/shared/calendar/calendar-day';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { dayInShort } from '../../lib/kitchen-time';
import styles from './day-bar.module.css';
import { relativeDay } from './relative-day';

interface DayBarProps {
  date: string;
  today: string;
  onChoose: (date: string) => void;
}

/** Which day the board shows; from day to day, or straight to one. */
export function DayBar({ date, today, onChoose }: DayBarProps) {
  const { t, i18n } = useTranslation();
  const word = relativeDay(date, today);
  return (
    <div className={styles.bar} data-other={date === today ? undefined : ''}>
      <BigButton
        look="bare"
        aria-label={t('day.previous')}
        onClick={() => onChoose(addDays(date, -1))}
      >
        <ChevronLeft size={34} aria-hidden />
      </BigButton>
      <label className={styles.day}>
        <CalendarDays size={28} aria-hidden />
        <span className={styles.words} aria-hidden>
          {word ? <span className={styles.relative}>{t(`day.${word}`)}</span> : null}
          <span className={styles.date}>{dayInShort(date, i18n.language)}</span>
        </span>
        <input
          className={styles.input}
          type="date"
          aria-label={t('day.choose')}
          value={date}
          onClick={(event) => event.currentTarget.showPicker()}
          onChange={({ target }) => isServiceDate(target.value) && onChoose(target.value)}
        />
      </label>
      <BigButton look="bare" aria-label={t('day.next')} onClick={() => onChoose(addDays(date, 1))}>
        <ChevronRight size={34} aria-hidden />
      </BigButton>
    </div>
  );
}
