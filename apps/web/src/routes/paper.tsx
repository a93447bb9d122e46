import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isServiceDate } from '@porsi/shared/calendar/calendar-day';
import type { PaperDay } from '@porsi/shared/paper/paper-day';
import { Button } from '@porsi/ui/button';
import { PrinterX, RefreshCw } from 'lucide-react';
import { labelFormats } from '../features/paper/layout/label-looks';
import { paperDocument, paperKinds, type PaperChoice } from '../features/paper/paper-document';
import { prepareForLostNetwork } from '../features/paper/load-pdf';
import { PaperPreview } from '../features/paper/paper-preview';
import { paperQuery } from '../features/paper/paper-query';
import { PaperActions, PaperToolbar } from '../features/paper/paper-toolbar';
import { usePaperWords } from '../features/paper/use-paper-words';
import { useFormat } from '../i18n/use-format';
import { Empty } from '../lib/empty';
import { useKitchen } from '../lib/kitchen';
import { Page } from '../lib/page';
import { QueryView } from '../lib/query-view';
import { useListParams, type ListParams } from '../lib/use-list-params';

/** Does not hold the page up. */
export function loader() {
  void prepareForLostNetwork();
  return null;
}

/** Papers of a day, for when screens fail: labels, packing list, delivery notes. */
export function Component() {
  const { t } = useTranslation();
  const { today } = useKitchen();
  const params = useListParams();
  const wanted = params.get('date');
  const date = isServiceDate(wanted) ? wanted : today;
  const day = useQuery(paperQuery(date));
  const choice = choiceOf(params);
  if (day.data && day.data.schools.length > 0)
    return <Papers day={day.data} choice={choice} params={params} />;
  return (
    <Page title={t('paper.title')} aside={<Day date={date} />}>
      <PaperToolbar date={date} choice={choice} params={params} schools={[]} />
      <QueryView query={day}>
        {(found) =>
          found === null ? (
            <Empty icon={RefreshCw} title={t('paper.changing')} hint={t('paper.changingHint')}>
              <Button variant="default" onClick={() => void day.refetch()}>
                {t('common.tryAgain')}
              </Button>
            </Empty>
          ) : (
            <Empty icon={PrinterX} title={t('paper.empty')} hint={t('paper.emptyHint')} />
          )
        }
      </QueryView>
    </Page>
  );
}

interface PapersProps {
  day: PaperDay;
  choice: PaperChoice;
  params: ListParams;
}

function Papers({ day, choice, params }: PapersProps) {
  const { t } = useTranslation();
  const words = usePaperWords();
  const { kind, format, schoolId } = choice;
  const paper = useMemo(
    () => paperDocument(day, { kind, format, schoolId }, words, window.location.origin),
    [day, kind, format, schoolId, words],
  );
  return (
    <Page
      title={t('paper.title')}
      aside={<Day date={day.date} />}
      actions={<PaperActions paper={paper} />}
    >
      <PaperToolbar date={day.date} choice={choice} params={params} schools={day.schools} />
      <PaperPreview day={day} choice={choice} paper={paper} />
    </Page>
  );
}

function Day({ date }: { date: string }) {
  return useFormat().longDay(date);
}

function choiceOf(params: ListParams): PaperChoice {
  return {
    kind: paperKinds.find((kind) => kind === params.get('paper')) ?? 'labels',
    format: labelFormats.find((format) => format === params.get('format')) ?? 'a4',
    schoolId: Number(params.get('school')) || undefined,
  };
}
