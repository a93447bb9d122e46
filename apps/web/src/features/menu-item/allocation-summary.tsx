import { useSyncExternalStore } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { issue } from '@porsi/shared/http/issue';
import { isTotalPortions } from '@porsi/shared/portions/portion-limits';
import { portionSizes } from '@porsi/shared/portions/portion-sizes';
import { SizeMark } from '@porsi/ui/size-mark';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { readCount } from '../../lib/count-text';
import { useIssueText } from '../../lib/form-issues';
import { useFormat } from '../../i18n/use-format';
import type { AllocationSheet, SheetSummary } from './allocation-sheet';
import type { HeadOutput } from './head-schema';
import type { HeadValues } from './menu-item-draft';
import styles from './allocation-summary.module.css';

interface AllocationSummaryProps {
  sheet: AllocationSheet;
  control: Control<HeadValues, unknown, HeadOutput>;
}

/** Allocated, total and difference, both sizes with shares and schools: read out while typing. */
export function AllocationSummary({ sheet, control }: AllocationSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const summary = useSyncExternalStore(sheet.subscribe, sheet.summary);
  const typedTotal = readCount(useWatch({ control, name: 'totalPortions' }));
  const total = isTotalPortions(typedTotal) ? typedTotal : undefined;
  const allocated = summary.totalPortions;
  return (
    <div role="status" aria-label={t('item.summary')} className={styles.summary}>
      <dl className={styles.sum}>
        <Figure name={t('item.allocated')} value={format.number(allocated)} />
        <Figure
          name={t('item.total')}
          value={total === undefined ? t('common.none') : format.number(total)}
        />
        <Figure
          name={t('item.difference')}
          value={total === undefined ? t('common.none') : format.signed(allocated - total)}
        />
      </dl>
      <Verdict summary={summary} total={total} />
      <dl className={styles.sizes}>
        {portionSizes.map((size) => {
          const portions = size === 'small' ? summary.portionsSmall : summary.portionsLarge;
          const schools = size === 'small' ? summary.schoolsSmall : summary.schoolsLarge;
          return (
            <div key={size} className={styles.size}>
              <dt>
                <SizeMark size={size} letter={t(`size.${size}Letter`)} /> {t(`size.${size}`)}
              </dt>
              <dd>
                <strong>{format.number(portions)}</strong>{' '}
                <span>{format.percent(allocated > 0 ? portions / allocated : 0)}</span>
              </dd>
              <dd className={styles.schools}>{t('week.schools', { count: schools })}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

interface FigureProps {
  name: string;
  value: string;
}

function Figure({ name, value }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface VerdictProps {
  summary: SheetSummary;
  total: number | undefined;
}

/** The one sentence: what is still wrong with the whole, or that nothing is. */
function Verdict({ summary: { totalPortions: allocated, schools, faulty }, total }: VerdictProps) {
  const { t } = useTranslation();
  const issueText = useIssueText();
  const params = { allocated, total, difference: allocated - (total ?? 0) };
  const open =
    faulty.size > 0
      ? t('item.faultySchools', { count: faulty.size })
      : schools === 0
        ? issueText(issue(['allocations'], 'ALLOCATIONS_EMPTY'))
        : total === undefined
          ? t('item.sumOpen')
          : allocated !== total && issueText(issue(['allocations'], 'SUM_MISMATCH', params));
  const Icon = open ? CircleAlert : CircleCheck;
  return (
    <p className={styles.verdict} data-tone={open ? 'open' : 'done'}>
      <Icon size={16} aria-hidden /> {open || t('item.sumMatches')}
    </p>
  );
}
