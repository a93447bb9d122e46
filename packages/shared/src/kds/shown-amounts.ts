import type { BoardComponent } from './cooking-board.js';

/** Units of which a thousand have a name of their own. */
const thousands: Readonly<Record<string, string>> = {
  g: 'kg',
  gr: 'kg',
  gram: 'kg',
  grams: 'kg',
  ml: 'L',
  mililiter: 'L',
  milliliter: 'L',
};

/** What to weigh out of a component, all three numbers in one unit and with as many decimals. */
export interface ShownAmounts {
  readonly unit: string;
  /** At most so many decimals; more than the numbers have. */
  readonly decimals: 2 | 3;
  readonly small: number;
  readonly large: number;
  readonly together: number;
}

/**
 * A component's amounts as a cook reads them. The board itself is exact: its `quantity` is the sum
 * of the two sizes. Rounded one by one, the three would not always add up any more, and who weighs
 * out by size would be short; so the two sizes are rounded and `together` is their sum.
 *
 * The unit follows from the whole: from 1,000 on, grams are kilograms and millilitres litres. Three
 * decimals below ten of that unit, else two.
 */
export function shownAmounts({
  unit,
  quantity,
  quantitySmall,
  quantityLarge,
}: BoardComponent): ShownAmounts {
  const larger = thousands[unit.trim().toLowerCase()];
  const divisor = larger !== undefined && quantity >= 1_000 ? 1_000 : 1;
  const decimals = quantity / divisor < 10 ? 3 : 2;
  const steps = (value: number) => Math.round((value / divisor) * 10 ** decimals);
  const [small, large] = [steps(quantitySmall), steps(quantityLarge)];
  const amount = (count: number) => count / 10 ** decimals;
  return {
    unit: divisor === 1 ? unit : (larger ?? unit),
    decimals,
    small: amount(small),
    large: amount(large),
    together: amount(small + large),
  };
}
