const DIGITS = /^\d+$/;
/** "1.200", "1,200", "1 200", "1'200": groups of three, as spreadsheets write them. */
const GROUPED = /^\d{1,3}(?:[.,'’\s]\d{3})+$/;
/** Decimals that say nothing: "120,0", "1.200,00". */
const EMPTY_DECIMALS = /[.,]0{1,2}$/;

/**
 * The whole number that a person typed or pasted; undefined when it is none (or nothing at all).
 * Portions are whole, so "1.200" is twelve hundred in every language.
 */
export function readCount(text: string): number | undefined {
  const trimmed = text.trim();
  const written = GROUPED.test(trimmed) ? trimmed : trimmed.replace(EMPTY_DECIMALS, '');
  if (!DIGITS.test(written) && !GROUPED.test(written)) return undefined;
  return Number(written.replace(/\D/g, ''));
}

/** The portions in a field of the allocation: an empty field is 0; undefined when it cannot be read. */
export function readPortions(text: string): number | undefined {
  return text.trim() === '' ? 0 : readCount(text);
}

/** How a stored number stands in its field: 0 is an empty field. */
export function writePortions(portions: number): string {
  return portions === 0 ? '' : String(portions);
}
