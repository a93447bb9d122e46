type Params = Record<string, unknown>;

/** The English sentence of every issue code; the apps translate by code and params. */
export const issueMessages = {
  SUM_MISMATCH: ({ allocated, total, difference }: Params) => {
    const by = Number(difference);
    const verdict = by < 0 ? `${-by} short` : `${by} over`;
    return `Allocated ${String(allocated)} of ${String(total)} portions: ${verdict}`;
  },
  SMALL_NOT_ALLOWED: ({ category }: Params) =>
    typeof category === 'string'
      ? `${category} schools cannot have small portions`
      : 'Schools without a category cannot have small portions',
  SCHOOL_WITHOUT_PORTIONS: () => 'School must have at least one portion',
  SCHOOL_DUPLICATE: () => 'School is listed more than once',
  SCHOOL_NOT_FOUND: () => 'School not found',
  ALLOCATIONS_EMPTY: () => 'Allocate to at least one school',
  PORTIONS_INVALID: () => 'Portions must be a whole number from 0 to 100000',
  TOTAL_INVALID: () => 'Total portions must be a whole number from 1 to 1000000',
  RECIPE_NOT_FOUND: () => 'Recipe not found',
  DATE_INVALID: () => 'Date must be a calendar day, YYYY-MM-DD',
  REQUIRED: () => 'Required',
  TEXT_INVALID: () => 'Must be text',
  TEXT_TOO_LONG: ({ maximum }: Params) => `Must have at most ${String(maximum)} characters`,
  NUMBER_INVALID: () => 'Must be a whole number in range',
  QUANTITY_INVALID: () => 'Quantity must be a number from 0 to 1000000 with at most 3 decimals',
  CHOICE_INVALID: () => 'Not one of the allowed values',
  EMAIL_INVALID: () => 'Must be an e-mail address',
  PASSWORD_INVALID: () => 'Password must have 10 to 200 characters',
  RANGE_INVALID: () => 'The end must not be before the start',
  VALUE_INVALID: () => 'Not a valid value',
  PAIRING_CODE_INVALID: () => 'Not the code that a waiting tablet shows',
  KEY_REUSED: () => 'This Idempotency-Key was used with another request',
} as const satisfies Record<string, (params: Params) => string>;
