const larger: Record<string, string> = {
  g: 'kg',
  gr: 'kg',
  gram: 'kg',
  grams: 'kg',
  ml: 'L',
  mililiter: 'L',
  milliliter: 'L',
};

/** An amount to weigh out, such as `1,25` `kg`. */
export interface Quantity {
  amount: string;
  unit: string;
}

/**
 * An amount in the unit that a cook would use: from 1,000 on, grams become kilograms and
 * millilitres litres. At most two decimals; below ten, three.
 */
export function quantityIn(value: number, unit: string, language: string): Quantity {
  const largerUnit = larger[unit.trim().toLowerCase()];
  const asLarger = largerUnit !== undefined && Math.abs(value) >= 1_000;
  const shown = asLarger ? value / 1_000 : value;
  const maximumFractionDigits = Math.abs(shown) < 10 ? 3 : 2;
  return {
    amount: new Intl.NumberFormat(localeOf(language), { maximumFractionDigits }).format(shown),
    unit: asLarger ? largerUnit : unit,
  };
}

/** A whole number as people of the language write it. */
export function wholeNumber(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : 'id-ID';
}
