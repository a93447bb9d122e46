import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Button } from '@porsi/ui/button';
import { Lock, Plus, Users } from 'lucide-react';
import { UserDrawer } from '../features/users/user-drawer';
import { userQuery, usersQuery } from '../features/users/users-query';
import { UsersTable } from '../features/users/users-table';
import { Empty } from '../lib/empty';
import { ListCard } from '../lib/list-card';
import { ListToolbar } from '../lib/list-toolbar';
import { Page } from '../lib/page';
import { QueryView } from '../lib/query-view';
import { RecordRoute } from '../lib/record-route';
import { useListParams } from '../lib/use-list-params';
import { useMay } from '../lib/use-session';

/** Who works with the product: the head's page. */
export function Component() {
  const { t } = useTranslation();
  const mayManage = useMay('users.manage');
  if (!mayManage)
    return <Empty order={1} icon={Lock} title={t('app.forbidden')} hint={t('app.forbiddenHint')} />;
  return <UsersPage />;
}

function UsersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams();
  const params = useListParams();
  const users = useQuery(usersQuery(params));
  const close = () => void navigate(`/users${params.query}`);
  return (
    <Page
      title={t('users.title')}
      actions={
        <Button
          component={Link}
          to={`/users/new${params.query}`}
          leftSection={<Plus size={16} aria-hidden />}
        >
          {t('users.create')}
        </Button>
      }
    >
      <ListToolbar params={params} />
      <QueryView query={users}>
        {({ items, total }) => (
          <ListCard params={params} total={total}>
            {items.length > 0 ? (
              <UsersTable users={items} query={params.query} />
            ) : (
              <Empty icon={Users} title={t('users.empty')} hint={t('users.emptyHint')} />
            )}
          </ListCard>
        )}
      </QueryView>
      <RecordRoute id={id} query={userQuery} onClose={close}>
        {(user) => <UserDrawer key={id} user={user} onClose={close} />}
      </RecordRoute>
    </Page>
  );
}
