import { isProblem } from '@porsi/client/problem-error';
import type { ProblemCode } from '@porsi/shared/http/problem';
import type { TFunction } from 'i18next';

/** Why a board could not be loaded, in the reader's words. */
export function loadFailure(error: unknown, t: TFunction): string {
  if (isProblem(error, 'MAINTENANCE')) return t('failed.MAINTENANCE');
  if (isProblem(error, 'DATABASE_UNAVAILABLE')) return t('failed.DATABASE_UNAVAILABLE');
  if (isProblem(error, 'FORBIDDEN')) return t('failed.FORBIDDEN');
  if (isProblem(error)) return t('failed.other', { code: error.code });
  return t('failed.network');
}

/** Why the server refused a tap, in the reader's words. */
export function tapFailure(code: ProblemCode, t: TFunction): string {
  switch (code) {
    case 'INVALID_TRANSITION':
    case 'DISHES_NOT_READY':
    case 'COUNT_DIFFERS':
    case 'COUNT_BELOW_ZERO':
    case 'NOT_FOUND':
    case 'FORBIDDEN':
      return t(`refused.${code}`);
    default:
      return t('refused.other', { code });
  }
}
