import type { Weight } from '../drawing';
import { textWidth } from './font-widths';

const MORE = '…';
const STEP = 0.94;

/** A text as lines of one size. */
export interface FittedText {
  size: number;
  lines: string[];
}

interface Room {
  width: number;
  /** The largest and the smallest font size. */
  size: number;
  smallest: number;
  /** At most so many lines. */
  lines: number;
  weight: Weight;
}

/** The largest size at which a text fits; what does not fit at the smallest is cut and says so. */
export function fitText(text: string, { width, size, smallest, lines, weight }: Room): FittedText {
  for (let tried = size; tried > smallest; tried *= STEP) {
    const wrapped = wrap(text, width, tried, weight);
    if (wrapped.length <= lines && !isBroken(text, wrapped)) return { size: tried, lines: wrapped };
  }
  const wrapped = wrap(text, width, smallest, weight);
  if (wrapped.length <= lines) return { size: smallest, lines: wrapped };
  const kept = wrapped.slice(0, lines);
  const last = kept.pop() ?? '';
  return { size: smallest, lines: [...kept, cut(`${last}${MORE}`, width, smallest, weight)] };
}

/** A text in one line of a given size; what does not fit is cut and says so. */
export function cut(text: string, width: number, size: number, weight: Weight): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = Array.from(text.replace(/…$/, ''));
  while (characters.length > 0) {
    const shorter = `${characters.join('').trimEnd()}${MORE}`;
    if (textWidth(shorter, size, weight) <= width) return shorter;
    characters.pop();
  }
  return MORE;
}

/** A text as lines of one size, as many as it takes. */
export function wrap(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    // A word that is longer than a line is broken where the line ends.
    while (textWidth(line, size, weight) > width && line.length > 1) {
      const head = headThatFits(line, width, size, weight);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

function headThatFits(word: string, width: number, size: number, weight: Weight): string {
  let head = word.slice(0, -1);
  while (head.length > 1 && textWidth(head, size, weight) > width) head = head.slice(0, -1);
  return head;
}

function isBroken(text: string, lines: readonly string[]): boolean {
  return lines.join(' ') !== text.split(/\s+/).join(' ').trim();
}
