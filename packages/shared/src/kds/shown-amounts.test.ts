import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownAmounts } from './shown-amounts.js';

const component = (unit: string, quantitySmall: number, quantityLarge: number) => ({
  name: 'Nasi',
  unit,
  quantitySmall,
  quantityLarge,
  quantity: quantitySmall + quantityLarge,
});

test.each([
  ['grams stay grams below a thousand', 'g', 400, 550, [400, 550, 950], 'g'],
  ['a thousand grams are a kilogram, for both sizes', 'g', 400, 600, [0.4, 0.6, 1], 'kg'],
  ['ten kilograms and more to ten grams', 'gram', 41_236, 363_714, [41.24, 363.71, 404.95], 'kg'],
  ['millilitres are litres', 'ml', 0, 32_396, [0, 32.4, 32.4], 'L'],
  ['other units as they are', 'buah', 1_500, 1_428, [1_500, 1_428, 2_928], 'buah'],
  ['little to the thousandth', 'kg', 0.125, 0, [0.125, 0, 0.125], 'kg'],
  ['rounded one by one these would say 0.01 too much', 'g', 10_004, 10_004, [10, 10, 20], 'kg'],
  ['nothing', 'g', 0, 0, [0, 0, 0], 'g'],
])('%s', (_, unit, small, large, amounts, shownUnit) => {
  const shown = shownAmounts(component(unit, small, large));
  expect([shown.small, shown.large, shown.together]).toEqual(amounts);
  expect(shown.unit).toBe(shownUnit);
});

/** A quantity per portion has three decimals, portions are whole. */
const quantity = fc
  .tuple(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 5_000 }))
  .map(([thousandths, portions]) => (thousandths * portions) / 1000);
const unit = fc.constantFrom('g', 'ml', 'kg', 'buah');

test('what is shown adds up, digit by digit, and is hardly off', () => {
  fc.assert(
    fc.property(unit, quantity, quantity, (of, small, large) => {
      const shown = shownAmounts(component(of, small, large));
      const digits = (value: number) => BigInt(value.toFixed(shown.decimals).replace('.', ''));
      expect(digits(shown.small) + digits(shown.large)).toBe(digits(shown.together));
      const divisor = shown.unit === of ? 1 : 1000;
      expect(Math.abs(shown.together - (small + large) / divisor)).toBeLessThanOrEqual(
        10 ** -shown.decimals + 1e-6,
      );
    }),
  );
});
