import { useTranslation } from 'react-i18next';
import { SizeMark } from '@porsi/ui/size-mark';
import type { Format } from '../../i18n/use-format';
import type { HistoryChange } from './history-changes';
import styles from './history-line.module.css';

/** What ids in the history are called. */
export interface Names {
  school: (id: number) => string;
  recipe: (id: number) => string;
}

interface ChangeTextProps {
  change: HistoryChange;
  names: Names;
  format: Format;
}

const statuses = ['pending', 'cooking', 'packing', 'ready', 'draft', 'approved'] as const;

/** One change in words: what, from, to. */
export function ChangeText({ change, names, format }: ChangeTextProps) {
  const { t } = useTranslation();
  const numberText = (value: number | undefined) =>
    value === undefined ? undefined : format.number(value);
  if (change.field === 'portions') {
    return (
      <>
        <SizeMark size={change.size} letter={t(`size.${change.size}Letter`)} />{' '}
        {names.school(change.schoolId)}, {t(`size.${change.size}`)}:{' '}
        <FromTo old={numberText(change.old)} now={numberText(change.new)} />
      </>
    );
  }

  if (change.field === 'counted') {
    const { size, counted, planned } = change;
    return (
      <>
        <SizeMark size={size} letter={t(`size.${size}Letter`)} /> {t(`size.${size}`)}:{' '}
        {t(counted < planned ? 'history.countedShort' : 'history.countedOver', {
          counted: format.number(counted),
          planned: format.number(planned),
          difference: format.number(Math.abs(counted - planned)),
        })}
      </>
    );
  }

  const { field } = change;
  const labels = {
    date: t('item.date'),
    recipeId: t('item.recipe'),
    totalPortions: t('item.totalPortions'),
    status: t('common.status'),
    reason: t('history.reason'),
    traysSmall: t('history.trays', { size: t('size.small') }),
    traysLarge: t('history.trays', { size: t('size.large') }),
    changesSeen: t('history.changesSeen'),
  };

  function valueText(value: string | number | undefined): string | undefined {
    if (value === undefined) return undefined;
    if (field === 'recipeId') return names.recipe(Number(value));
    if (typeof value === 'number') return format.number(value);
    if (field === 'date') return format.longDay(String(value));
    const status = statuses.find((known) => known === value);
    return status ? t(`history.statuses.${status}`) : String(value);
  }

  return (
    <>
      {labels[field]}: <FromTo old={valueText(change.old)} now={valueText(change.new)} />
    </>
  );
}

interface FromToProps {
  /** Undefined: it was made just then. */
  old: string | undefined;
  /** Undefined: it was deleted. */
  now: string | undefined;
}

function FromTo({ old, now }: FromToProps) {
  return (
    <>
      {old !== undefined && <del className={styles.old}>{old}</del>}
      {old !== undefined && now !== undefined && ' → '}
      {now !== undefined && <ins className={styles.new}>{now}</ins>}
    </>
  );
}
