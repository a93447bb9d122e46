import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { NetworkError } from '@porsi/client/network-error';
import { isProblem } from '@porsi/client/problem-error';

/** What went wrong, in the language shown. */
export function problemText(error: unknown, t: TFunction): string {
  if (isProblem(error)) return t(`problems.${error.code}`);
  return error instanceof NetworkError ? t('problems.network') : t('problems.unknown');
}

/** Turns an error into a sentence. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => problemText(error, t);
}
