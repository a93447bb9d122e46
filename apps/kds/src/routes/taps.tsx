import { may } from '@porsi/shared/auth/roles';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BigButton } from '../elements/big-button';
import { TapsList } from '../features/taps/taps-list';
import { useCookingBoard, usePackingBoard } from '../lib/board-queries';
import { dayInWords } from '../lib/kitchen-time';
import { useUser } from '../lib/use-user';
import { useWatchedDay } from '../live/use-watched-day';
import { useBoardDay } from './board-day';
import styles from './taps.module.css';

/** The day's taps, newest first: what was done, by whom, and the way back from it. */
export function Taps() {
  const { t, i18n } = useTranslation();
  const { date, timezone } = useBoardDay();
  const { role } = useUser();
  const navigate = useNavigate();
  const packs = may(role, 'packing.move');
  useWatchedDay(date, packs ? 'packing' : 'cooking');
  // The board that is watched is kept true, so that the head of the screen can say that it is.
  useCookingBoard(date);
  usePackingBoard(date);
  const name = `${t('taps.title')} · ${dayInWords(date, i18n.language)}`;
  return (
    <>
      <title>{`${name} · Porsi`}</title>
      <div className={styles.head}>
        <BigButton onClick={() => void navigate(-1)}>
          <ArrowLeft size={28} aria-hidden />
          {t('taps.back')}
        </BigButton>
        <h1 className={styles.title}>{name}</h1>
      </div>
      <TapsList
        date={date}
        timezone={timezone}
        mayUndo={({ kind }) => may(role, kind === 'cooking' ? 'cooking.move' : 'packing.move')}
      />
    </>
  );
}
