/** An amount as people of the language write it, with at most so many decimals. */
export function amountText(value: number, decimals: number, language: string): string {
  const options = { maximumFractionDigits: decimals };
  return new Intl.NumberFormat(localeOf(language), options).format(value);
}

/** A whole number as people of the language write it. */
export function wholeNumber(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

/** A whole number with its sign, likewise: `+1,012`, `−3`. */
export function signed(value: number, language: string): string {
  return `${value < 0 ? '−' : '+'}${wholeNumber(Math.abs(value), language)}`;
}

function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : 'id-ID';
}
