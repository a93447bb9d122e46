import { BellOff, MonitorOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { awake } from '../../lib/keep-awake';
import { sound } from '../../lib/sound';
import { useStore } from '../../lib/use-store';
import styles from './tablet-signs.module.css';

/** What does not work on this tablet, beside the menu in which it is set right: no sound, a screen that may sleep. */
export function TabletSigns() {
  const { t } = useTranslation();
  const soundState = useStore(sound);
  const awakeState = useStore(awake);
  if (soundState === 'on' && awakeState !== 'refused') return null;
  return (
    <ul className={styles.signs}>
      {soundState === 'on' ? null : (
        <li className={styles.sign}>
          <BellOff size={22} aria-hidden />
          {t(`sound.sign.${soundState}`)}
        </li>
      )}
      {awakeState === 'refused' ? (
        <li className={styles.sign}>
          <MonitorOff size={22} aria-hidden />
          {t('awake.sign')}
        </li>
      ) : null}
    </ul>
  );
}
