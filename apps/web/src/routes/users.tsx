import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Users } from 'lucide-react';
import { UserDrawer } from '../features/users/user-drawer';
import { userQuery, usersQuery } from '../features/users/users-query';
import { UsersTable } from '../features/users/users-table';
import { Empty } from '../lib/empty';
import { OnlyWith } from '../lib/only-with';
import { RecordsPage } from '../lib/records-page';
import { useListParams } from '../lib/use-list-params';

/** Who works with the product: the head's page. */
export function Component() {
  return (
    <OnlyWith permission="users.manage">
      <UsersPage />
    </OnlyWith>
  );
}

function UsersPage() {
  const { t } = useTranslation();
  const params = useListParams();
  return (
    <RecordsPage
      title={t('users.title')}
      path="/users"
      createLabel={t('users.create')}
      params={params}
      list={useQuery(usersQuery(params))}
      table={(users) => <UsersTable users={users} query={params.query} />}
      empty={<Empty icon={Users} title={t('users.empty')} hint={t('users.emptyHint')} />}
      record={userQuery}
      drawer={(user, close) => <UserDrawer user={user} onClose={close} />}
    />
  );
}
