import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { rect, text, type Shape } from '../drawing';
import { CAP_HEIGHT } from './font-widths';

/**
 * The mark of a size, as on the boards: round is small, square is large, with the letter of its word.
 * Told apart without colour.
 */
export function sizeBadge(
  size: PortionSize,
  letter: string,
  [x, y]: readonly [number, number],
  width: number,
): Shape[] {
  const middle = { x: x + width / 2, y: y + width / 2 };
  const fontSize = width * 0.66;
  return [
    badgeShape(size, [x, y], width),
    text(middle.x, middle.y + (fontSize * CAP_HEIGHT) / 2, letter, fontSize, {
      weight: 'bold',
      tone: 'blank',
      align: 'middle',
    }),
  ];
}

function badgeShape(size: PortionSize, [x, y]: readonly [number, number], width: number): Shape {
  const r = width / 2;
  return size === 'small'
    ? { kind: 'circle', cx: x + r, cy: y + r, r }
    : rect([x, y], [width, width], { radius: width * 0.08, filled: true });
}
