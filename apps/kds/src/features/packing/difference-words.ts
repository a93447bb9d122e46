import type { countStanding } from '@porsi/shared/kds/count-standing';
import { portionSizes } from '@porsi/shared/portions/portion-sizes';
import type { TFunction } from 'i18next';

/** What is short and what is over, `Small 3 short, Large 1 over`; sizes that fit are left out. */
export function differenceWords(standing: ReturnType<typeof countStanding>, t: TFunction): string {
  return portionSizes
    .filter((size) => standing[size].difference !== 0)
    .map((size) => {
      const { difference } = standing[size];
      const words = difference < 0 ? 'count.short' : 'count.over';
      return `${t(`size.${size}`)} ${t(words, { count: Math.abs(difference) })}`;
    })
    .join(', ');
}
