import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { BoardTopic } from '@porsi/shared/realtime/kds-channel';
import { CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../elements/big-button';
import { ScreenMessage } from '../elements/screen-message';
import { useWatchedDay } from '../live/use-watched-day';

interface NoSuchDayProps {
  /** What the address asks for. */
  asked: string;
  today: ServiceDate;
  board: BoardTopic;
  onToday: () => void;
}

/** The address names a day that no calendar has. Today is followed meanwhile: the connection is known. */
export function NoSuchDay({ asked, today, board, onToday }: NoSuchDayProps) {
  const { t } = useTranslation();
  useWatchedDay(today, board);
  return (
    <ScreenMessage icon={CalendarX} tone="problem" title={t('day.invalid')} hint={asked}>
      <BigButton look="primary" tall onClick={onToday}>
        {t('day.backToToday')}
      </BigButton>
    </ScreenMessage>
  );
}
