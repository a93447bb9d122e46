import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '@porsi/shared/http/issue';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { issueText } from '../../i18n/issue-texts';
import { useFormat, useLanguage } from '../../i18n/use-format';

/** The words of an allocation line, looked up once for all of them. */
export interface LineTexts {
  label: (size: PortionSize, sizes: readonly PortionSize[]) => string;
  students: (count: number) => string;
  rowTotal: (school: string) => string;
  issue: (found: Issue) => string;
  number: (value: number) => string;
  inactive: string;
  noCategory: string;
}

/** The same object until the language changes, so that no line renders in vain. */
export function useLineTexts(): LineTexts {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const labels = {
      small: t('item.smallLabel'),
      large: t('item.largeLabel'),
      mixed: t('item.largeMixedLabel'),
    };
    return {
      label: (size, sizes) =>
        size === 'large' && sizes.includes('small') ? labels.mixed : labels[size],
      students: (count) => t('item.students', { count, formatted: format.number(count) }),
      rowTotal: (school) => t('item.rowTotal', { school }),
      issue: (found) => issueText(found, language),
      number: format.number,
      inactive: t('item.inactiveSchool'),
      noCategory: t('common.none'),
    };
  }, [t, language, format]);
}
