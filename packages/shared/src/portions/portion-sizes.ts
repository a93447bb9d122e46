/** School categories of the programme: primary, junior high, senior high. */
export const schoolCategories = ['SD', 'SMP', 'SMA'] as const;
export type SchoolCategory = (typeof schoolCategories)[number];

/** Sizes of a portion: small for SD grades 1-3, large for everyone else. */
export const portionSizes = ['small', 'large'] as const;
export type PortionSize = (typeof portionSizes)[number];

/** How a school is served: `mixed` gets both sizes, `large` only the large one. */
export const portionSizeTypes = ['mixed', 'large'] as const;
export type PortionSizeType = (typeof portionSizeTypes)[number];

const sizesByCategory: Record<SchoolCategory, readonly PortionSize[]> = {
  SD: ['small', 'large'],
  SMP: ['large'],
  SMA: ['large'],
};

/**
 * The sizes that a school of a category may get, smallest first.
 *
 * A school without a category (older databases have some) is served large portions only. With the
 * portion-size feature switched off, so is every school.
 */
export function portionSizesFor(
  category: SchoolCategory | null,
  featurePortionSize = true,
): readonly PortionSize[] {
  if (category === null || !featurePortionSize) return ['large'];
  return sizesByCategory[category];
}

/** `mixed` where both sizes are allowed, else `large`. */
export function portionSizeTypeFor(
  category: SchoolCategory | null,
  featurePortionSize = true,
): PortionSizeType {
  return portionSizesFor(category, featurePortionSize).includes('small') ? 'mixed' : 'large';
}

/** The categories that may get small portions, for a query that has to name them. */
export const mixedCategories: readonly SchoolCategory[] = schoolCategories.filter(
  (category) => portionSizeTypeFor(category) === 'mixed',
);
