/**
 * What stands where on a paper. A document is laid out once, as this; the print page and the PDF
 * draw the same shapes, so that they cannot differ. Lengths in millimetres, y grows downwards.
 */
export interface PaperDocument {
  title: string;
  fileName: string;
  language: string;
  sheets: Sheet[];
}

/** One page; the page on paper is as large as this. */
export interface Sheet {
  width: number;
  height: number;
  blocks: Block[];
}

/** What belongs together and has a name: one label, one list. Its shapes count from its corner. */
export interface Block {
  name: string;
  x: number;
  y: number;
  shapes: Shape[];
}

export type Weight = 'regular' | 'bold';
/** Ink, its absence, and a grey for what matters less: everything must survive a black printer. */
export type Tone = 'ink' | 'soft' | 'blank';

export interface TextShape {
  kind: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  /** Font size. */
  size: number;
  weight: Weight;
  tone: Tone;
  align: 'start' | 'middle' | 'end';
}

export interface LineShape {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  tone: Tone;
}

/** `filled`: ink all over; else an outline. */
export interface RectShape {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  filled: boolean;
}

export interface CircleShape {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
}

export interface QrShape {
  kind: 'qr';
  x: number;
  y: number;
  size: number;
  text: string;
}

export type Shape = TextShape | LineShape | RectShape | CircleShape | QrShape;

type TextLook = Partial<Pick<TextShape, 'weight' | 'tone' | 'align'>>;

/** A text on its baseline. */
export function text(
  x: number,
  y: number,
  written: string,
  size: number,
  look: TextLook = {},
): TextShape {
  const { weight = 'regular', tone = 'ink', align = 'start' } = look;
  return { kind: 'text', x, y, text: written, size, weight, tone, align };
}

/** A straight line; thin and grey unless told otherwise. */
export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { width = 0.2, tone = 'soft' }: Partial<Pick<LineShape, 'width' | 'tone'>> = {},
): LineShape {
  return { kind: 'line', x1, y1, x2, y2, width, tone };
}

/** A rectangle, empty unless filled. */
export function rect(
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  { radius = 0, filled = false }: Partial<Pick<RectShape, 'radius' | 'filled'>> = {},
): RectShape {
  return { kind: 'rect', x, y, width, height, radius, filled };
}

/** Shapes moved by so much. */
export function moved(shapes: readonly Shape[], dx: number, dy: number): Shape[] {
  return shapes.map((shape): Shape => {
    if (shape.kind === 'line')
      return {
        ...shape,
        x1: shape.x1 + dx,
        x2: shape.x2 + dx,
        y1: shape.y1 + dy,
        y2: shape.y2 + dy,
      };
    if (shape.kind === 'circle') return { ...shape, cx: shape.cx + dx, cy: shape.cy + dy };
    return { ...shape, x: shape.x + dx, y: shape.y + dy };
  });
}
