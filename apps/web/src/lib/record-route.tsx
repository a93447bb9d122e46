import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '@porsi/ui/drawer';
import { QueryView } from './query-view';

interface RecordRouteProps<Stored, Key extends readonly unknown[]> {
  /** From the address: a number, `new`, or nothing at all. */
  id: string | undefined;
  query: (id: number) => UseQueryOptions<Stored, Error, Stored, Key>;
  onClose: () => void;
  children: (stored: Stored | null) => ReactNode;
}

/** The record that the address names, beside its list: a new one, a stored one, or none. */
export function RecordRoute<Stored, Key extends readonly unknown[]>({
  id,
  query,
  onClose,
  children,
}: RecordRouteProps<Stored, Key>) {
  if (id === undefined) return null;
  if (id === 'new') return children(null);
  return (
    <StoredRecord key={id} query={query(Number(id))} onClose={onClose}>
      {children}
    </StoredRecord>
  );
}

interface StoredRecordProps<Stored, Key extends readonly unknown[]> {
  query: UseQueryOptions<Stored, Error, Stored, Key>;
  onClose: () => void;
  children: (stored: Stored) => ReactNode;
}

function StoredRecord<Stored, Key extends readonly unknown[]>({
  query,
  onClose,
  children,
}: StoredRecordProps<Stored, Key>) {
  const { t } = useTranslation();
  const found = useQuery(query);
  if (found.data !== undefined) return children(found.data);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="30rem"
      title={t('common.loading')}
      padding="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <QueryView query={found}>{children}</QueryView>
    </Drawer>
  );
}
