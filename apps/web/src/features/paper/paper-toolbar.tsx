import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PaperDay } from '@porsi/shared/paper/paper-day';
import { Button } from '@porsi/ui/button';
import { SegmentedControl } from '@porsi/ui/segmented-control';
import { NativeSelect } from '@porsi/ui/select';
import { TextField } from '@porsi/ui/text-field';
import { FileDown, Printer } from 'lucide-react';
import { toastTrouble } from '../../lib/toast';
import type { ListParams } from '../../lib/use-list-params';
import type { PaperDocument } from './drawing';
import { labelFormats } from './layout/label-looks';
import { loadPdf } from './load-pdf';
import { paperKinds, type PaperChoice } from './paper-document';
import styles from './paper-toolbar.module.css';

interface PaperToolbarProps {
  date: string;
  choice: PaperChoice;
  params: ListParams;
  schools: PaperDay['schools'];
}

/** Which paper: the day, the document, the size of labels, one school or all. */
export function PaperToolbar({ date, choice, params, schools }: PaperToolbarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.toolbar} role="group" aria-label={t('paper.document')}>
      <SegmentedControl
        aria-label={t('paper.document')}
        value={choice.kind}
        onChange={(kind) => params.set('paper', kind)}
        data={paperKinds.map((value) => ({ value, label: t(`paper.documents.${value}`) }))}
      />
      <TextField
        type="date"
        aria-label={t('paper.day')}
        value={date}
        onChange={(event) => params.set('date', event.target.value)}
      />
      {choice.kind === 'labels' && (
        <NativeSelect
          aria-label={t('paper.format')}
          value={choice.format}
          onChange={(event) => params.set('format', event.target.value)}
          data={labelFormats.map((value) => ({ value, label: t(`paper.formats.${value}`) }))}
        />
      )}
      {choice.kind !== 'packing-list' && (
        <NativeSelect
          aria-label={t('paper.school')}
          value={String(choice.schoolId ?? '')}
          onChange={(event) => params.set('school', event.target.value)}
          data={[
            { value: '', label: t('paper.allSchools') },
            ...schools.map(({ schoolId, name }) => ({ value: String(schoolId), label: name })),
          ]}
        />
      )}
    </div>
  );
}

interface PaperActionsProps {
  paper: PaperDocument;
}

/** Prints what is shown, or saves it as PDF. */
export function PaperActions({ paper }: PaperActionsProps) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: async () => (await loadPdf()).savePdf(paper),
    onError: () => toastTrouble((now) => now('paper.notMade')),
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<FileDown size={16} aria-hidden />}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t('paper.download')}
      </Button>
      <Button
        leftSection={<Printer size={16} aria-hidden />}
        onClick={() => void document.fonts.ready.then(() => window.print())}
      >
        {t('paper.print')}
      </Button>
    </>
  );
}
