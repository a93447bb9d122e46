import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysOfWeek } from '@porsi/shared/calendar/calendar-day';
import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import { CalendarPlus } from 'lucide-react';
import { Empty } from '../../lib/empty';
import { DayCard, type NoteOf } from './day-card';
import { DeleteMenuItem } from './delete-menu-item';
import { WeekTotals } from './week-totals';
import styles from './week-days.module.css';

interface WeekDaysProps {
  weekStart: string;
  today: string;
  plan: MenuPlan | null;
  noteOf?: NoteOf;
}

/** Monday to Sunday with their menu items. */
export function WeekDays({ weekStart, today, plan, noteOf }: WeekDaysProps) {
  const { t } = useTranslation();
  const [deleting, setDeleting] = useState<MenuItemSummary>();
  const items = plan?.items ?? [];
  const approved = plan?.status === 'approved';
  return (
    <>
      {items.length > 0 ? (
        <WeekTotals items={items} draft={plan?.status === 'draft'} />
      ) : (
        <Empty icon={CalendarPlus} title={t('week.empty')} hint={t('week.emptyHint')} />
      )}
      <div className={styles.days}>
        {daysOfWeek(weekStart).map((date) => {
          const ofDay = items.filter((item) => item.date === date);
          return (
            <DayCard
              key={date}
              date={date}
              isToday={date === today}
              items={ofDay}
              printable={approved && ofDay.length > 0}
              noteOf={noteOf}
              onDelete={setDeleting}
            />
          );
        })}
      </div>
      <DeleteMenuItem item={deleting} onClose={() => setDeleting(undefined)} />
    </>
  );
}
