import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { NetworkError } from '@porsi/client/network-error';
import { isProblem } from '@porsi/client/problem-error';
import { Button } from '@porsi/ui/button';
import { Group } from '@porsi/ui/layout';
import { CloudOff, TriangleAlert } from 'lucide-react';
import { Empty } from '../lib/empty';
import { ClosedFromTheStart } from './closed-from-the-start';
import { problemText } from '../lib/problem-text';

/** What stands in place of a page that failed: why, and the ways out. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isProblem(error, 'MAINTENANCE')) return <ClosedFromTheStart />;
  const fromServer = isProblem(error) || error instanceof NetworkError;
  return (
    <div role="alert">
      <Empty
        order={1}
        icon={fromServer ? CloudOff : TriangleAlert}
        title={fromServer ? t('common.loadFailed') : t('app.crashed')}
        hint={fromServer ? problemText(error, t) : t('app.crashedHint')}
      >
        <Group mt="xs">
          <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
          <Button variant="default" component="a" href="/">
            {t('app.home')}
          </Button>
        </Group>
      </Empty>
    </div>
  );
}
