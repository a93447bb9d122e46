import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { portionSizesFor } from '@porsi/shared/portions/portion-sizes';
import type { School } from '@porsi/shared/schools/school';
import { SizeMark } from '@porsi/ui/size-mark';
import { Table } from '@porsi/ui/table';
import { useFormat } from '../../i18n/use-format';
import { ActiveBadge, InactiveNote } from '../../lib/active-state';
import row from '../../lib/row-link.module.css';

interface SchoolsTableProps {
  schools: readonly School[];
  /** The address's query, kept on the way to a school. */
  query: string;
}

/** Schools with enrolment and the sizes that they get. */
export function SchoolsTable({ schools, query }: SchoolsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('schools.name')}</Table.Th>
          <Table.Th>{t('schools.category')}</Table.Th>
          <Table.Th className={row.wide}>{t('schools.sizes')}</Table.Th>
          <Table.Th className={row.wide} ta="end">
            {t('schools.grade1To3')}
          </Table.Th>
          <Table.Th className={row.wide} ta="end">
            {t('schools.grade4To6')}
          </Table.Th>
          <Table.Th ta="end">{t('schools.studentCount')}</Table.Th>
          <Table.Th className={row.wide}>{t('schools.departure')}</Table.Th>
          <Table.Th className={row.wide}>{t('common.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {schools.map((school) => {
          const sizes = portionSizesFor(school.category);
          const groups = sizes.includes('small');
          return (
            <Table.Tr key={school.id} className={row.row}>
              <Table.Td>
                <Link className={row.link} to={`/schools/${school.id}${query}`}>
                  {school.name}
                </Link>{' '}
                <InactiveNote isActive={school.isActive} />
              </Table.Td>
              <Table.Td>{school.category ?? t('common.none')}</Table.Td>
              <Table.Td className={row.wide}>
                {sizes.map((size) => (
                  <span key={size} title={t(`size.${size}`)}>
                    <SizeMark size={size} letter={t(`size.${size}Letter`)} />{' '}
                  </span>
                ))}
              </Table.Td>
              <Table.Td className={`${row.wide} ${row.number}`}>
                {groups ? format.number(school.studentCountGrade1To3) : t('common.none')}
              </Table.Td>
              <Table.Td className={`${row.wide} ${row.number}`}>
                {groups ? format.number(school.studentCountGrade4To6) : t('common.none')}
              </Table.Td>
              <Table.Td className={row.number}>{format.number(school.studentCount)}</Table.Td>
              <Table.Td className={row.wide}>{school.departureTime ?? t('common.none')}</Table.Td>
              <Table.Td className={row.wide}>
                <ActiveBadge isActive={school.isActive} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
