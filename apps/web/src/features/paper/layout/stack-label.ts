import type { StackLabel } from '@porsi/shared/paper/stack-labels';
import { rect, text, type Shape } from '../drawing';
import type { PaperWords } from '../paper-words';
import { dishLines } from './dish-lines';
import { fitText } from './fit-text';
import { CAP_HEIGHT, textWidth } from './font-widths';
import type { LabelLook } from './label-looks';
import { PLACE_FOR_A_TIME } from './place-for-a-time';
import { sizeBadge } from './size-badge';

/** Distance between two baselines, as a part of the font size. */
const LEADING = 1.12;

/** One label, from its upper left corner: size, count, stack, school, eat-before, dishes, code. */
export function stackLabelShapes(
  label: StackLabel,
  link: string,
  words: PaperWords,
  look: LabelLook,
): Shape[] {
  const { width, height, margin, badge, note, name, qr, qrStands } = look;
  const [left, right] = [margin.x, width - margin.x];
  const qrTop = height - margin.y - qr;
  const nameTop = margin.y + badge + note * 0.5;
  if (qrStands === 'beside')
    return [
      ...head(label, words, look),
      ...schoolName(label, look, nameTop),
      ...eatBeforeBar(label, words, look, [left, qrTop], right - qr - 1.6 - left),
      ...dishLines(label.dishes, words, look, qrTop + look.bar.height, right - qr - 1.6 - left),
      { kind: 'qr', x: right - qr, y: qrTop, size: qr, text: link },
    ];
  const stackLine = nameTop + note;
  const barTop = stackLine + note * 1.4 + name.lines * name.smallest * LEADING;
  return [
    ...head(label, words, look),
    text(left, stackLine, stackText(label, words), note, { weight: 'bold' }),
    ...schoolName(label, look, stackLine + note * 0.4),
    ...eatBeforeBar(label, words, look, [left, barTop], right - left),
    ...dishLines(label.dishes, words, look, barTop + look.bar.height, right - left),
    ...dateParts(label, words).map((part, index) =>
      text(left, qrTop + note * (1 + index * 1.4), part, note),
    ),
    { kind: 'qr', x: right - qr, y: qrTop, size: qr, text: link },
  ];
}

/** The mark and word of the size, which stack it is; the trays in it, as large as there is room. */
function head(label: StackLabel, words: PaperWords, look: LabelLook): Shape[] {
  const { margin, badge, word, note, qrStands } = look;
  const { stack, size } = label;
  const right = look.width - margin.x;
  const beside = margin.x + badge + note * 0.8;
  const sizeWord = words.sizeWord(size).toUpperCase();
  const trays = words.format.number(stack.trays);
  const room = right - beside - textWidth(sizeWord, word, 'bold') - note * 0.6;
  const count = Math.min(look.count, room / textWidth(trays, 1, 'bold'));
  const baseline = margin.y + look.count * CAP_HEIGHT;
  return [
    ...sizeBadge(size, words.sizeLetter(size), [margin.x, margin.y], badge),
    text(beside, margin.y + word * 0.84, sizeWord, word, { weight: 'bold' }),
    ...(qrStands === 'beside' ? besideTheBadge(label, words, look, beside) : []),
    text(right, baseline, trays, count, { weight: 'bold', align: 'end' }),
    text(right, baseline + note * 1.1, words.t('paper.words.trays', { count: stack.trays }), note, {
      align: 'end',
    }),
  ];
}

/** Which stack, which day: under the size's word, left of the number of trays. */
function besideTheBadge(
  label: StackLabel,
  words: PaperWords,
  { width, margin, badge, count, note }: LabelLook,
  x: number,
): Shape[] {
  const trays = textWidth(words.format.number(label.stack.trays), count, 'bold');
  const room = width - margin.x - x - trays - note * 0.6;
  const bottom = margin.y + badge - note * 0.2;
  const lines = [
    { written: stackText(label, words), y: bottom - note * 1.2, weight: 'bold' },
    { written: dateParts(label, words).join(' · '), y: bottom, weight: 'regular' },
  ] as const;
  return lines.map(({ written, y, weight }) => {
    const fitted = fitText(written, { ...oneLine(room), size: note, smallest: 1.7, weight });
    return text(x, y, fitted.lines[0] ?? '', fitted.size, { weight });
  });
}

function schoolName({ schoolName: name }: StackLabel, look: LabelLook, top: number): Shape[] {
  const width = look.width - 2 * look.margin.x;
  const { size, lines } = fitText(name, { ...look.name, width, weight: 'bold' });
  return lines.map((line, index) =>
    text(look.margin.x, top + size * (0.9 + index * LEADING), line, size, { weight: 'bold' }),
  );
}

/** White on black when the time is known; an empty place to write it in when it is not. */
function eatBeforeBar(
  { eatBefore }: StackLabel,
  words: PaperWords,
  { bar }: LabelLook,
  [x, y]: readonly [number, number],
  width: number,
): Shape[] {
  const known = eatBefore !== null;
  const baseline = y + bar.height / 2 + bar.time * 0.36;
  const time = known ? words.clock(eatBefore) : `${PLACE_FOR_A_TIME} : ${PLACE_FOR_A_TIME}`;
  const timeSize = known ? bar.time : bar.time * 0.7;
  const padding = bar.words * 0.4;
  const room = width - 3 * padding - textWidth(time, timeSize, 'bold');
  const fitted = fitText(words.t('paper.words.eatBefore'), {
    ...oneLine(room),
    size: bar.words,
    smallest: 1.8,
    weight: 'bold',
  });
  const look = { weight: 'bold', tone: known ? 'blank' : 'ink' } as const;
  return [
    rect([x, y], [width, bar.height], { radius: 0.6, filled: known }),
    text(
      x + padding,
      y + bar.height / 2 + fitted.size * 0.36,
      fitted.lines[0] ?? '',
      fitted.size,
      look,
    ),
    text(x + width - padding, baseline, time, timeSize, { ...look, align: 'end' }),
  ];
}

function stackText({ stack }: StackLabel, { t }: PaperWords): string {
  return t('paper.words.stack', { number: stack.number, of: stack.of });
}

/** The day, and when the school's car leaves. */
function dateParts({ date, departureTime }: StackLabel, { format, t }: PaperWords): string[] {
  const day = format.shortDay(date);
  return departureTime === null ? [day] : [day, t('paper.words.departs', { time: departureTime })];
}

function oneLine(width: number) {
  return { width, lines: 1 };
}
