import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { Group, Stack } from '@porsi/ui/layout';
import { Skeleton } from '@porsi/ui/skeleton';
import { Text } from '@porsi/ui/text';
import { CloudOff } from 'lucide-react';
import { useProblemText } from './problem-text';
import { StillTrying } from './still-trying';
import { useTakesLong } from './use-takes-long';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  /** What stands there while the first answer is on its way. */
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}

/**
 * Shows a query: loading, failed (with a way to try again), or its data. Old data stays over a
 * failure. Who has waited long is told that it is still tried.
 */
export function QueryView<Data>({ query, loading, children }: QueryViewProps<Data>) {
  const again = () => void query.refetch({ cancelRefetch: true });
  const takesLong = useTakesLong(query.isPending);
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <LoadFailed error={query.error} retry={again} />;
  return (
    <>
      {takesLong && <StillTrying onAgain={again} />}
      {loading ?? <LoadingLines />}
    </>
  );
}

interface LoadFailedProps {
  error: unknown;
  retry: () => void;
}

export function LoadFailed({ error, retry }: LoadFailedProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <Alert color="chilli" icon={<CloudOff />} title={t('common.loadFailed')} role="alert">
      <Group justify="space-between">
        <Text size="sm">{problemText(error)}</Text>
        <Button variant="default" onClick={retry}>
          {t('common.tryAgain')}
        </Button>
      </Group>
    </Alert>
  );
}

const LINES = [1, 2, 3, 4, 5, 6];

function LoadingLines() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-label={t('common.loading')}>
      {LINES.map((line) => (
        <Skeleton key={line} height={44} radius="md" />
      ))}
    </Stack>
  );
}
