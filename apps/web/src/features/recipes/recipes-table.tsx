import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Recipe } from '@porsi/shared/recipes/recipe';
import { Table } from '@porsi/ui/table';
import { ActiveBadge, InactiveNote } from '../../lib/active-state';
import row from '../../lib/row-link.module.css';

interface RecipesTableProps {
  recipes: readonly Recipe[];
  query: string;
}

/** Recipes with what they are made of. */
export function RecipesTable({ recipes, query }: RecipesTableProps) {
  const { t } = useTranslation();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('recipes.name')}</Table.Th>
          <Table.Th className={row.wide}>{t('recipes.category')}</Table.Th>
          <Table.Th className={row.wide}>{t('recipes.components')}</Table.Th>
          <Table.Th className={row.wide}>{t('common.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {recipes.map(({ id, name, category, components, isActive }) => {
          const made = components.map((component) => component.name).join(', ');
          return (
            <Table.Tr key={id} className={row.row}>
              <Table.Td>
                <Link className={row.link} to={`/recipes/${id}${query}`}>
                  {name}
                </Link>{' '}
                <InactiveNote isActive={isActive} />
                <span className={row.below}>{made}</span>
              </Table.Td>
              <Table.Td className={row.wide}>{category ?? t('common.none')}</Table.Td>
              <Table.Td className={`${row.wide} ${row.soft}`}>{made || t('common.none')}</Table.Td>
              <Table.Td className={row.wide}>
                <ActiveBadge isActive={isActive} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
