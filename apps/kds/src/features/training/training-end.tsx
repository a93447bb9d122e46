import { Bell, Check, Hand, OctagonX, PackageCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { useStore } from '../../lib/use-store';
import { night } from '../../training/kitchen/running-night';
import styles from './training-end.module.css';

interface TrainingEndProps {
  onAgain: () => void;
  onLook: () => void;
}

/** The night is over: what the trainee did in it, and the ways on. */
export function TrainingEnd({ onAgain, onLook }: TrainingEndProps) {
  const { t } = useTranslation();
  const { refused } = useStore(night.state);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { packed, schools, taps, seen } = deeds();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="training-over" onClose={onLook}>
      <div className={styles.body}>
        <h2 className={styles.title} id="training-over">
          {t('training.over.title')}
        </h2>
        <ul className={styles.deeds}>
          <li>
            <PackageCheck size={30} aria-hidden />
            {t('training.over.packed', { ready: packed, total: schools })}
          </li>
          <li>
            <Hand size={30} aria-hidden />
            {t('training.over.taps', { count: taps })}
          </li>
          <li>
            <Bell size={30} aria-hidden />
            {t('training.over.seen', { count: seen })}
          </li>
          {refused === 0 ? null : (
            <li>
              <OctagonX size={30} aria-hidden />
              {t('training.over.refused', { count: refused })}
            </li>
          )}
          <li>
            <Check size={30} aria-hidden />
            {t('training.over.nothingKept')}
          </li>
        </ul>
        <div className={styles.ways}>
          <a className={styles.leave} href="/kds/">
            {t('training.leaveLong')}
          </a>
          <BigButton tall onClick={onAgain}>
            {t('training.again')}
          </BigButton>
          <BigButton tall onClick={() => dialog.current?.close()}>
            {t('training.over.look')}
          </BigButton>
        </div>
      </div>
    </dialog>
  );
}

function deeds() {
  const { packing } = night.kitchen.boards();
  const own = night.kitchen
    .log()
    .filter(({ by, automatic, effect }) => by === night.trainee && !automatic && effect !== null);
  const seen = own.flatMap(({ effect }) =>
    effect !== null && 'alertIds' in effect ? effect.alertIds : [],
  );
  return {
    packed: packing.counts.ready,
    schools: packing.schools.length,
    taps: own.length,
    seen: seen.length,
  };
}
