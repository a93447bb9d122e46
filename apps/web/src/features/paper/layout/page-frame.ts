import type { PaperDay } from '@porsi/shared/paper/paper-day';
import { line, text, type Shape } from '../drawing';
import type { PaperWords } from '../paper-words';
import { TEXT } from './a4';

interface PageFrame {
  title: string;
  note: string;
  number: number;
  of: number;
}

const { left: LEFT, right: RIGHT } = TEXT;

/** Head and foot of an A4 page: which paper, which day, of which state, which page. */
export function pageFrame(
  { date, asOf, revision }: PaperDay,
  words: PaperWords,
  { title, note, number, of }: PageFrame,
): Shape[] {
  return [
    text(LEFT, 19, title, 7, { weight: 'bold' }),
    text(RIGHT, 16.4, words.format.longDay(date), 4, { weight: 'bold', align: 'end' }),
    text(RIGHT, 21.4, note, 3.2, { align: 'end' }),
    line([LEFT, 25], [RIGHT, 25], { width: 0.6, tone: 'ink' }),
    text(LEFT, 288, words.asOf(asOf, revision), 2.7, { tone: 'soft' }),
    text(RIGHT, 288, words.t('paper.words.page', { number, of }), 2.7, {
      tone: 'soft',
      align: 'end',
    }),
  ];
}
