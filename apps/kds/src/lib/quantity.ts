import { oncePer } from '@porsi/shared/once-per';
import { localeOf } from './locale';

/** An amount as people of the language write it, with at most so many decimals. */
export function amountText(value: number, decimals: number, language: string): string {
  return withDecimals(decimals)(language).format(value);
}

/** A whole number as people of the language write it. */
export function wholeNumber(value: number, language: string): string {
  return amountText(value, 0, language);
}

/** A whole number with its sign, likewise: `+1,012`, `−3`. */
export function signed(value: number, language: string): string {
  return `${value < 0 ? '−' : '+'}${wholeNumber(Math.abs(value), language)}`;
}

const withDecimals = oncePer((maximumFractionDigits: number) =>
  oncePer(
    (language: string) => new Intl.NumberFormat(localeOf(language), { maximumFractionDigits }),
  ),
);
