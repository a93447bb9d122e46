export const labelFormats = ['a4', 'thermal80', 'thermal58'] as const;
export type LabelFormat = (typeof labelFormats)[number];

/** Measures of a label, in millimetres; sizes of text are font sizes. */
export interface LabelLook {
  width: number;
  height: number;
  margin: { x: number; y: number };
  badge: number;
  /** The size's word; the number of trays. */
  word: number;
  count: number;
  /** Stack, date: what is read from near. */
  note: number;
  name: { size: number; smallest: number; lines: number };
  bar: { height: number; words: number; time: number };
  /** `most`: lines of the full size; `room`: what they all may take, also in a smaller size. */
  dish: { size: number; smallest: number; step: number; most: number; room: number };
  qr: number;
  /** Whether the code stands beside the time and the dishes, or below them. */
  qrStands: 'beside' | 'below';
}

/**
 * A4: 70 × 37 mm, three by eight, the most usual sheet of labels. Rolls: 80 mm paper prints 72 mm
 * wide, 58 mm paper 48 mm. Margins keep clear of the edge that a printer cannot reach.
 */
export const labelLooks: Record<LabelFormat, LabelLook> = {
  a4: {
    width: 70,
    height: 37,
    margin: { x: 4.5, y: 2.8 },
    badge: 9.4,
    word: 4.5,
    count: 10.5,
    note: 2.35,
    name: { size: 3.9, smallest: 2.8, lines: 2 },
    bar: { height: 5, words: 2.75, time: 4.4 },
    dish: { size: 2.2, smallest: 1.8, step: 2.55, most: 3, room: 8.7 },
    qr: 13.6,
    qrStands: 'beside',
  },
  thermal80: {
    width: 80,
    height: 58,
    margin: { x: 4, y: 3 },
    badge: 14,
    word: 6.6,
    count: 16,
    note: 3.1,
    name: { size: 5.6, smallest: 3.6, lines: 3 },
    bar: { height: 8, words: 3.1, time: 5.8 },
    dish: { size: 2.9, smallest: 2.1, step: 3.6, most: 3, room: 11 },
    qr: 19,
    qrStands: 'beside',
  },
  thermal58: {
    width: 58,
    height: 84,
    margin: { x: 5, y: 3 },
    badge: 12,
    word: 5.2,
    count: 13,
    note: 3,
    name: { size: 5.2, smallest: 3.4, lines: 3 },
    bar: { height: 8, words: 2.9, time: 5.6 },
    dish: { size: 2.8, smallest: 2.1, step: 3.5, most: 4, room: 14 },
    qr: 19,
    qrStands: 'below',
  },
};
