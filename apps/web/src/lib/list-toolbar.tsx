import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '@porsi/ui/segmented-control';
import { TextField } from '@porsi/ui/text-field';
import { Search } from 'lucide-react';
import styles from './list-toolbar.module.css';
import type { ListParams } from './use-list-params';

interface ListToolbarProps {
  params: ListParams;
  children?: ReactNode;
}

/** Search and filters above a list. */
export function ListToolbar({ params, children }: ListToolbarProps) {
  const { t } = useTranslation();
  const wanted = params.get('q') ?? '';
  const field = useRef<HTMLInputElement>(null);
  // The address follows a moment after each key, so it must not write into the field that is typed in.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = wanted;
  }, [wanted]);
  return (
    <search className={styles.toolbar}>
      <TextField
        ref={field}
        type="search"
        className={styles.search}
        aria-label={t('common.search')}
        placeholder={t('common.search')}
        leftSection={<Search size={15} aria-hidden />}
        defaultValue={wanted}
        onChange={(event) => params.set('q', event.target.value)}
        maxLength={200}
      />
      {children}
    </search>
  );
}

const ALL = 'all';

interface ListFilterProps {
  label: string;
  name: string;
  params: ListParams;
  choices: readonly { value: string; label: string }[];
}

/** One choice out of few, or all. */
export function ListFilter({ label, name, params, choices }: ListFilterProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={label}
      value={params.get(name) ?? ALL}
      onChange={(value) => params.set(name, value === ALL ? undefined : value)}
      data={[{ value: ALL, label: t('common.all') }, ...choices]}
    />
  );
}
