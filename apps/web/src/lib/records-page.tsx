import type { UseQueryOptions, UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { ListOf } from '@porsi/shared/http/page';
import { Button } from '@porsi/ui/button';
import { Plus } from 'lucide-react';
import { ListCard } from './list-card';
import { ListToolbar } from './list-toolbar';
import { Page } from './page';
import { QueryView } from './query-view';
import { RecordRoute } from './record-route';
import type { ListParams } from './use-list-params';

interface RecordsPageProps<Stored, Key extends readonly unknown[]> {
  title: string;
  /** Where the list is; `/new` and the ids of its records lie below. */
  path: string;
  createLabel: string;
  params: ListParams;
  filters?: ReactNode;
  list: UseQueryResult<ListOf<Stored>>;
  table: (records: readonly Stored[]) => ReactNode;
  /** Instead of the table when nothing is found. */
  empty: ReactNode;
  record: (id: number) => UseQueryOptions<Stored, Error, Stored, Key>;
  /** The form beside the list: of a stored record, or of a new one. */
  drawer: (stored: Stored | null, close: () => void) => ReactNode;
}

/** A searched list of records; the address opens one of them beside it. */
export function RecordsPage<Stored, Key extends readonly unknown[]>({
  title,
  path,
  createLabel,
  params,
  filters,
  list,
  table,
  empty,
  record,
  drawer,
}: RecordsPageProps<Stored, Key>) {
  const navigate = useNavigate();
  const { id } = useParams();
  const close = () => void navigate(`${path}${params.query}`);
  return (
    <Page
      title={title}
      actions={<CreateButton to={`${path}/new${params.query}`} label={createLabel} />}
    >
      <ListToolbar params={params}>{filters}</ListToolbar>
      <QueryView query={list}>
        {({ items, total }) => (
          <ListCard params={params} total={total}>
            {items.length > 0 ? table(items) : empty}
          </ListCard>
        )}
      </QueryView>
      <RecordRoute id={id} query={record} onClose={close}>
        {(stored) => <Fragment key={id}>{drawer(stored, close)}</Fragment>}
      </RecordRoute>
    </Page>
  );
}

interface CreateButtonProps {
  to: string;
  label: string;
}

/** Leads to the form of a new record. */
export function CreateButton({ to, label }: CreateButtonProps) {
  return (
    <Button component={Link} to={to} leftSection={<Plus size={16} aria-hidden />}>
      {label}
    </Button>
  );
}
