/** One line of the table: what was measured, how it varied, and what it must reach. */
export interface Row {
  what: string;
  measured: string;
  /** Lowest and highest of the rounds, or the numbers behind a ratio. */
  spread: string;
  /** The bound as a person reads it, e.g. `≥ 0.7`; empty when there is none. */
  bound: string;
  /** Whether the bound holds; undefined without a bound. */
  holds?: boolean;
}

/** A line that must stay at or below a bound. */
export function atMost(
  bound: number,
  unit: string,
  row: Omit<Row, 'bound' | 'holds' | 'measured'> & { value: number },
): Row {
  const { value, ...rest } = row;
  return {
    ...rest,
    measured: amount(value, unit),
    bound: `≤ ${bound}${unit}`,
    holds: value <= bound,
  };
}

/** A line that must reach a bound. */
export function atLeast(
  bound: number,
  unit: string,
  row: Omit<Row, 'bound' | 'holds' | 'measured'> & { value: number },
): Row {
  const { value, ...rest } = row;
  return {
    ...rest,
    measured: amount(value, unit),
    bound: `≥ ${bound}${unit}`,
    holds: value >= bound,
  };
}

/** A number with as many digits as it deserves. */
export function amount(value: number, unit = ''): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit}`;
}
