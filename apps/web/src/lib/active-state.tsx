import { useTranslation } from 'react-i18next';
import { Badge } from '@porsi/ui/badge';
import { ListFilter } from './list-toolbar';
import row from './row-link.module.css';
import type { ListParams } from './use-list-params';

interface ActiveStateProps {
  isActive: boolean;
}

/** Whether a record is in use, in its own column. */
export function ActiveBadge({ isActive }: ActiveStateProps) {
  const { t } = useTranslation();
  return (
    <Badge miw="max-content" color={isActive ? 'pandan' : 'gray'}>
      {t(isActive ? 'common.active' : 'common.inactive')}
    </Badge>
  );
}

/** Beside the name, where that column has no room. */
export function InactiveNote({ isActive }: ActiveStateProps) {
  const { t } = useTranslation();
  if (isActive) return null;
  return <span className={row.narrow}>({t('common.inactive').toLowerCase()})</span>;
}

interface ActiveFilterProps {
  params: ListParams;
}

/** Narrows a list down to the records in use, or to the others. */
export function ActiveFilter({ params }: ActiveFilterProps) {
  const { t } = useTranslation();
  return (
    <ListFilter
      label={t('common.status')}
      name="active"
      params={params}
      choices={[
        { value: 'true', label: t('common.active') },
        { value: 'false', label: t('common.inactive') },
      ]}
    />
  );
}

/** What the address asks for: those in use, the others, or all. */
export function wantedActive({ get }: ListParams): boolean | undefined {
  const active = get('active');
  return active === 'true' || active === 'false' ? active === 'true' : undefined;
}
