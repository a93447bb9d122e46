import type { Weight } from '../drawing';

/** Height of a capital letter or digit, as a part of the font size. */
export const CAP_HEIGHT = 0.745;

const CHARACTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~–—‘’“”•…−àáâäçèéêëìíîïñòóôöùúûü';

const REGULAR = [
  170, 282, 395, 790, 646, 974, 734, 245, 295, 295, 479, 606, 270, 498, 286, 429, 732, 371, 600,
  609, 630, 616, 597, 543, 628, 597, 286, 306, 606, 606, 606, 499, 929, 652, 693, 781, 742, 612,
  581, 821, 736, 256, 383, 654, 531, 836, 736, 878, 643, 878, 641, 646, 512, 700, 652, 984, 597,
  623, 584, 315, 429, 315, 606, 598, 352, 572, 667, 600, 667, 615, 393, 662, 573, 229, 229, 548,
  229, 908, 573, 655, 667, 667, 338, 509, 388, 573, 517, 797, 487, 536, 449, 317, 300, 317, 606,
  568, 898, 270, 270, 420, 420, 536, 686, 606, 572, 572, 572, 572, 600, 615, 615, 615, 615, 199,
  199, 199, 199, 573, 655, 655, 655, 655, 573, 573, 573, 573,
];

const BOLD = [
  178, 371, 498, 915, 647, 1046, 793, 311, 379, 379, 540, 660, 357, 600, 378, 506, 708, 403, 597,
  611, 654, 615, 602, 559, 632, 602, 378, 398, 660, 660, 660, 583, 927, 712, 691, 774, 740, 595,
  586, 808, 733, 279, 393, 679, 543, 893, 741, 878, 648, 878, 661, 647, 542, 718, 697, 1020, 661,
  660, 571, 416, 506, 416, 660, 663, 381, 580, 672, 608, 672, 612, 406, 652, 593, 252, 252, 577,
  252, 924, 593, 652, 672, 672, 374, 514, 413, 593, 566, 883, 558, 586, 481, 398, 395, 398, 660,
  655, 985, 357, 357, 560, 560, 658, 778, 660, 580, 580, 580, 580, 608, 612, 612, 612, 612, 228,
  228, 228, 228, 593, 652, 652, 652, 652, 593, 593, 593, 593,
];

/** A character that the table lacks is taken for a wide one. */
const WIDE = 900;

const widths: Record<Weight, ReadonlyMap<string, number>> = {
  regular: byCharacter(REGULAR),
  bold: byCharacter(BOLD),
};

/**
 * How long a text is in Plus Jakarta Sans, without kerning; same unit as the font size. The numbers
 * are the font's own advance widths (thousandths of the size), here so that a layout needs no font.
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  let width = 0;
  for (const character of text) width += widths[weight].get(character) ?? WIDE;
  return (width * size) / 1000;
}

function byCharacter(advances: readonly number[]): ReadonlyMap<string, number> {
  return new Map(
    Array.from(CHARACTERS, (character, index) => [character, advances[index] ?? WIDE]),
  );
}
