import type { StackLabel } from '@porsi/shared/paper/stack-labels';
import type { Block, Sheet } from '../drawing';
import type { PaperWords } from '../paper-words';
import { A4 } from './a4';
import { labelLooks, type LabelFormat } from './label-looks';
import { stackLabelShapes } from './stack-label';

/** Labels on a sheet. */
const COLUMNS = 3;
const ROWS = 8;

/** Labels as pages: a sheet of 24, or a page of a label's own size for a roll. */
export function labelSheets(
  labels: readonly StackLabel[],
  linkOf: (label: StackLabel) => string,
  words: PaperWords,
  format: LabelFormat,
): Sheet[] {
  const look = labelLooks[format];
  const block = (label: StackLabel, x: number, y: number): Block => ({
    name: words.labelName(label),
    x,
    y,
    shapes: stackLabelShapes(label, linkOf(label), words, look),
  });
  if (format !== 'a4')
    return labels.map((label) => ({
      width: look.width,
      height: look.height,
      blocks: [block(label, 0, 0)],
    }));

  const perSheet = COLUMNS * ROWS;
  const top = (A4.height - ROWS * look.height) / 2;
  const sheets = Math.ceil(labels.length / perSheet);
  return Array.from({ length: sheets }, (_, sheet) => ({
    ...A4,
    blocks: labels.slice(sheet * perSheet, (sheet + 1) * perSheet).map((label, place) => {
      const [column, row] = [place % COLUMNS, Math.floor(place / COLUMNS)];
      return block(label, column * look.width, top + row * look.height);
    }),
  }));
}
