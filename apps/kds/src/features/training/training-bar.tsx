import {
  FastForward,
  GraduationCap,
  LogOut,
  Pause,
  Play,
  RotateCcw,
  SkipForward,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cookingBoardQuery, packingBoardQuery } from '../../lib/board-queries';
import { queryClient } from '../../lib/query-client';
import { useTicking } from '../../lib/ticker';
import { useStore } from '../../lib/use-store';
import { night, skipToNextWords } from '../../training/kitchen/running-night';
import { date, isOver, setSpeed, speed } from '../../training/night-clock';
import styles from './training-bar.module.css';
import { TrainingEnd } from './training-end';

// A tablet of the kitchen has its boards kept when its Wi-Fi fails; this one keeps nothing on its disk.
void queryClient.prefetchQuery(cookingBoardQuery(date));
void queryClient.prefetchQuery(packingBoardQuery(date));

/** Over everything, so that nobody takes it for the real board: that it is training, what happens now, and the hand on the clock. */
export function TrainingBar() {
  const { t, i18n } = useTranslation();
  const { say } = useStore(night.state);
  const now = useStore(speed);
  const over = useTicking(() => (isOver() ? 1 : 0)) === 1;
  const [closed, setClosed] = useState(false);
  return (
    <section className={styles.bar} aria-label={t('training.night')}>
      <div className={styles.frame} aria-hidden />
      <p className={styles.word}>
        <GraduationCap size={34} aria-hidden />
        <span>
          {t('training.word')}
          <span className={styles.notReal}>{t('training.notReal')}</span>
        </span>
      </p>
      <p className={styles.say} role="status">
        {say?.[i18n.language === 'id' ? 'id' : 'en']}
      </p>
      <div className={styles.keys}>
        <Key
          label={t(now === 0 ? 'training.goOn' : 'training.pause')}
          onPress={() => setSpeed(now === 0 ? 1 : 0)}
        >
          {now === 0 ? <Play size={28} aria-hidden /> : <Pause size={28} aria-hidden />}
        </Key>
        <Key
          label={t(now === 4 ? 'training.slower' : 'training.faster')}
          onPress={() => setSpeed(now === 4 ? 1 : 4)}
        >
          {now === 4 ? <Play size={28} aria-hidden /> : <FastForward size={28} aria-hidden />}
        </Key>
        <Key label={t('training.next')} disabled={over} onPress={skipToNextWords}>
          <SkipForward size={28} aria-hidden />
        </Key>
        <Key label={t('training.again')} onPress={startAgain}>
          <RotateCcw size={28} aria-hidden />
        </Key>
        <a className={styles.key} href="/kds/">
          <LogOut size={28} aria-hidden />
          {t('training.leave')}
        </a>
      </div>
      {over && !closed ? <TrainingEnd onAgain={startAgain} onLook={() => setClosed(true)} /> : null}
    </section>
  );
}

interface KeyProps {
  label: string;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Key({ label, disabled = false, onPress, children }: KeyProps) {
  return (
    <button type="button" className={styles.key} disabled={disabled} onClick={onPress}>
      {children}
      {label}
    </button>
  );
}

/** All that the night knows is in this page. */
function startAgain(): void {
  location.assign('/kds/training');
}
