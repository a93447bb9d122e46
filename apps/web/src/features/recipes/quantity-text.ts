/**
 * A quantity as people write it, "0,125" or "0.125"; undefined when there is none.
 * NaN when it cannot be read, for the schema to refuse.
 */
export function readQuantity(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /^\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}
