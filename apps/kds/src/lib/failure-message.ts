import { isProblem } from '@porsi/client/problem-error';
import type { TFunction } from 'i18next';

/** Why a board could not be loaded, in the reader's words. */
export function loadFailure(error: unknown, t: TFunction): string {
  if (isProblem(error, 'MAINTENANCE')) return t('failed.MAINTENANCE');
  if (isProblem(error, 'DATABASE_UNAVAILABLE')) return t('failed.DATABASE_UNAVAILABLE');
  if (isProblem(error, 'FORBIDDEN')) return t('failed.FORBIDDEN');
  if (isProblem(error)) return t('failed.other', { code: error.code });
  return t('failed.network');
}

/** What the reason of a refusal needs to know of the card that was tapped. */
export interface TapContext {
  /** The status that holds, in words. */
  status: string;
  /** The dishes that are not cooked yet. */
  dishes: readonly string[];
}

/** Why a tap did nothing, in the reader's words. */
export function tapFailure(error: unknown, t: TFunction, { status, dishes }: TapContext): string {
  if (!isProblem(error)) return t('refused.network');
  switch (error.code) {
    case 'INVALID_TRANSITION':
      return t('refused.INVALID_TRANSITION', { status });
    case 'DISHES_NOT_READY':
      // The board may not have heard yet that a dish went back.
      if (dishes.length === 0) return t('refused.someDishesNotReady');
      return t('refused.DISHES_NOT_READY', { dishes: dishes.join(', ') });
    case 'NOT_FOUND':
    case 'FORBIDDEN':
    case 'UNAUTHENTICATED':
    case 'MAINTENANCE':
    case 'DATABASE_UNAVAILABLE':
      return t(`refused.${error.code}`);
    default:
      return t('refused.other', { code: error.code });
  }
}
