import type { PaperDay } from '@porsi/shared/paper/paper-day';
import { stackLabels, type StackLabel } from '@porsi/shared/paper/stack-labels';
import type { PaperDocument, Sheet } from './drawing';
import { deliveryNoteSheets } from './layout/delivery-note';
import type { LabelFormat } from './layout/label-looks';
import { labelSheets } from './layout/label-sheets';
import { packingListSheets } from './layout/packing-list';
import type { PaperWords } from './paper-words';

export const paperKinds = ['labels', 'packing-list', 'delivery-notes'] as const;
export type PaperKind = (typeof paperKinds)[number];

export interface PaperChoice {
  kind: PaperKind;
  /** For labels. */
  format: LabelFormat;
  /** One school alone; the packing list is always of all. */
  schoolId: number | undefined;
}

/** Lays a paper of a day out. `origin`: the address that the codes on the labels lead to. */
export function paperDocument(
  day: PaperDay,
  choice: PaperChoice,
  words: PaperWords,
  origin: string,
): PaperDocument {
  const { kind, format, schoolId } = choice;
  const isWanted = (school: { schoolId: number }) =>
    schoolId === undefined || school.schoolId === schoolId;
  const sheets: Record<PaperKind, () => Sheet[]> = {
    labels: () => {
      const labels = stackLabels(day).filter(isWanted);
      return labelSheets(labels, (label) => boardLink(origin, label), words, format);
    },
    'packing-list': () => packingListSheets(day, words),
    'delivery-notes': () => deliveryNoteSheets(day, day.schools.filter(isWanted), words),
  };
  const title = words.t(`paper.documents.${kind}`);
  return {
    title: `${title} · ${words.format.longDay(day.date)}`,
    fileName: `${[kind, ...(kind === 'labels' ? [format] : []), day.date].join('-')}.pdf`,
    language: words.language,
    sheets: sheets[kind](),
  };
}

/** The packing board of the day, with the school that the stack is for. */
function boardLink(origin: string, { date, schoolId }: StackLabel): string {
  return `${origin}/kds/packing?date=${date}&school=${schoolId}`;
}
