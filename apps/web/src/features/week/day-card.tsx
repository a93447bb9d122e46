import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import { Badge } from '@porsi/ui/badge';
import { IconButton } from '@porsi/ui/icon-button';
import { Plus, Printer } from 'lucide-react';
import { useFormat } from '../../i18n/use-format';
import { ItemLine } from './item-line';
import styles from './day-card.module.css';

/** What else there is to say about a menu item; the page knows. */
export type NoteOf = (item: MenuItemSummary) => ReactNode;

interface DayCardProps {
  date: string;
  isToday: boolean;
  items: readonly MenuItemSummary[];
  /** Whether the boards show it, so that there is something to print. */
  printable: boolean;
  noteOf?: NoteOf | undefined;
  onDelete: (item: MenuItemSummary) => void;
}

/** One day: its menu items, and a way to add one. */
export function DayCard({ date, isToday, items, printable, noteOf, onDelete }: DayCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section
      className={styles.day}
      data-today={isToday || undefined}
      aria-label={format.longDay(date)}
      {...(isToday && { 'aria-current': 'date' })}
    >
      <header className={styles.date}>
        <h2>{format.weekday(date)}</h2>
        <span>{format.shortDay(date)}</span>
        {isToday && (
          <Badge variant="filled" color="pandan">
            {t('week.today')}
          </Badge>
        )}
      </header>
      <ul className={styles.items}>
        {items.map((item) => (
          <ItemLine
            key={item.id}
            item={item}
            note={noteOf?.(item)}
            onDelete={() => onDelete(item)}
          />
        ))}
        {items.length === 0 && <li className={styles.empty}>{t('week.emptyDay')}</li>}
      </ul>
      <div className={styles.actions}>
        {printable && (
          <IconButton
            label={t('paper.openFor', { day: format.longDay(date) })}
            component={Link}
            to={`/paper?date=${date}`}
          >
            <Printer size={17} aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={t('week.addOn', { day: format.longDay(date) })}
          component={Link}
          to={`/menu-items/new?date=${date}`}
          variant="light"
          color="pandan"
        >
          <Plus size={17} aria-hidden />
        </IconButton>
      </div>
    </section>
  );
}
