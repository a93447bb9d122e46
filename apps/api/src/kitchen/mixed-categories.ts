import { mixedCategories, type SchoolCategory } from '@porsi/shared/portions/portion-sizes';

/** The categories that get both sizes, as a query asks for them: none with the feature switched off. */
export function mixedCategoriesIf(featurePortionSize: boolean): readonly SchoolCategory[] {
  return featurePortionSize ? mixedCategories : [];
}
