import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperDay } from '@porsi/shared/paper/paper-day';
import { stackLabels } from '@porsi/shared/paper/stack-labels';
import type { PaperDocument } from './drawing';
import type { PaperChoice } from './paper-document';
import { SheetView } from './sheet-view';
import styles from './paper-preview.module.css';

interface PaperPreviewProps {
  day: PaperDay;
  choice: PaperChoice;
  paper: PaperDocument;
}

/** The pages, as they come out of the printer. */
export function PaperPreview({ day, choice, paper }: PaperPreviewProps) {
  const { t } = useTranslation();
  const { kind, format, schoolId } = choice;
  const page = kind === 'labels' ? format : 'a4';
  const labels = useMemo(
    () => stackLabels(day).filter((label) => schoolId === undefined || label.schoolId === schoolId),
    [day, schoolId],
  );
  return (
    <section aria-label={t('paper.preview')}>
      <p className={styles.about}>
        {kind === 'labels' && `${t('paper.labels', { count: labels.length })} · `}
        {t('paper.made', { count: paper.sheets.length })} ·{' '}
        {t(kind === 'labels' ? `paper.formatHint.${format}` : 'paper.a4Hint')}
      </p>
      <div className={styles.sheets}>
        {paper.sheets.map((sheet, index) => {
          const name = t('paper.page', { number: index + 1, of: paper.sheets.length });
          return <SheetView key={name} sheet={sheet} name={name} page={page} />;
        })}
      </div>
    </section>
  );
}
