import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { User } from '@porsi/shared/users/user';
import { Table } from '@porsi/ui/table';
import { ActiveBadge, InactiveNote } from '../../lib/active-state';
import row from '../../lib/row-link.module.css';
import { useCurrentUser } from '../../lib/use-session';
import { useRoleName } from './use-role-name';

interface UsersTableProps {
  users: readonly User[];
  query: string;
}

/** Who may sign in, and as what. */
export function UsersTable({ users, query }: UsersTableProps) {
  const { t } = useTranslation();
  const roleName = useRoleName();
  const me = useCurrentUser();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('users.fullName')}</Table.Th>
          <Table.Th className={row.wide}>{t('users.email')}</Table.Th>
          <Table.Th>{t('users.role')}</Table.Th>
          <Table.Th className={row.wide}>{t('common.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {users.map(({ id, fullName, email, role, isActive }) => (
          <Table.Tr key={id} className={row.row}>
            <Table.Td>
              <Link className={row.link} to={`/users/${id}${query}`}>
                {fullName}
              </Link>{' '}
              <InactiveNote isActive={isActive} />
              {id === me?.id && <span className={row.soft}>({t('users.you')})</span>}
              <span className={row.below}>{email}</span>
            </Table.Td>
            <Table.Td className={`${row.wide} ${row.soft}`}>{email}</Table.Td>
            <Table.Td>{roleName(role)}</Table.Td>
            <Table.Td className={row.wide}>
              <ActiveBadge isActive={isActive} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
