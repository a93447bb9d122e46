import type { PaperDish } from '@porsi/shared/paper/paper-day';
import { text, type Shape } from '../drawing';
import type { PaperWords } from '../paper-words';
import { cut, wrap } from './fit-text';
import { textWidth } from './font-widths';
import type { LabelLook } from './label-looks';
import { PLACE_FOR_A_TIME } from './place-for-a-time';

const SMALLER = 0.96;
const SEPARATOR = ' · ';

/** A dish in words: its name, and when it was cooked. */
interface WrittenDish {
  name: string;
  when: string;
}

/**
 * What lies on the trays and when it was cooked, below `top`. A name that is too long for its line
 * takes a further one, then all get smaller; only what does not fit at the smallest is cut.
 */
export function dishLines(
  served: readonly PaperDish[],
  words: PaperWords,
  { margin, dish }: LabelLook,
  top: number,
  width: number,
): Shape[] {
  const shown = served.length > dish.most ? served.slice(0, dish.most - 1) : served;
  const left = served.length - shown.length;
  const more = left > 0 ? [words.t('paper.words.moreDishes', { count: left })] : [];
  const written = shown.map((one) => ({ name: one.name, when: cookedText(one, words) }));

  const leading = dish.step / dish.size;
  const draw = (lines: readonly string[], size: number) =>
    lines.map((line, index) => text(margin.x, top + size * leading * (index + 0.95), line, size));
  for (let size = dish.size; size >= dish.smallest; size *= SMALLER) {
    const most = Math.floor(dish.room / (size * leading));
    for (const layOut of [apart, together]) {
      const lines = [...written.flatMap((one) => layOut(one, width, size)), ...more];
      if (lines.length <= most) return draw(lines, size);
    }
  }
  const lines = written.map((one) => shortened(one, width, dish.smallest));
  return draw([...lines, ...more], dish.smallest);
}

/** The name has its lines to itself. */
function apart({ name, when }: WrittenDish, width: number, size: number): string[] {
  return [...wrap(name, width, size, 'regular'), when];
}

/** The time stands behind the name where there is room. */
function together(dish: WrittenDish, width: number, size: number): string[] {
  const lines = wrap(dish.name, width, size, 'regular');
  const last = `${lines.pop() ?? ''}${SEPARATOR}${dish.when}`;
  if (textWidth(last, size, 'regular') <= width) return [...lines, last];
  return apart(dish, width, size);
}

/** One line, whatever it costs the name. */
function shortened({ name, when }: WrittenDish, width: number, size: number): string {
  const ending = `${SEPARATOR}${when}`;
  const room = width - textWidth(ending, size, 'regular');
  return `${cut(name, room, size, 'regular')}${ending}`;
}

/** When it was cooked, or the place to write it. */
function cookedText({ cookedAt }: PaperDish, { t, clock }: PaperWords): string {
  if (cookedAt === null) return `${t('paper.words.notCooked')} ${PLACE_FOR_A_TIME.repeat(2)}`;
  return `${t('paper.words.cookedAt')} ${clock(cookedAt)}`;
}
