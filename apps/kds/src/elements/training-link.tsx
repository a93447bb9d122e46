import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './training-link.module.css';

/** The way into the training: another page, which shares nothing with this one. */
export function TrainingLink() {
  const { t } = useTranslation();
  return (
    <a className={styles.link} href="/kds/training">
      <GraduationCap size={32} aria-hidden />
      <span>
        <span className={styles.name}>{t('training.offer')}</span>
        <span className={styles.hint}>{t('training.offerHint')}</span>
      </span>
    </a>
  );
}
