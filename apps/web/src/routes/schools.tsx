import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schoolCategories } from '@porsi/shared/portions/portion-sizes';
import { School } from 'lucide-react';
import { SchoolDrawer } from '../features/schools/school-drawer';
import { schoolQuery, schoolsQuery } from '../features/schools/schools-query';
import { SchoolsTable } from '../features/schools/schools-table';
import { ActiveFilter } from '../lib/active-state';
import { Empty } from '../lib/empty';
import { ListFilter } from '../lib/list-toolbar';
import { RecordsPage } from '../lib/records-page';
import { useListParams } from '../lib/use-list-params';

/** The schools that the kitchen serves. */
export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  return (
    <RecordsPage
      title={t('schools.title')}
      path="/schools"
      createLabel={t('schools.create')}
      params={params}
      filters={
        <>
          <ListFilter
            label={t('schools.category')}
            name="category"
            params={params}
            choices={schoolCategories.map((value) => ({ value, label: value }))}
          />
          <ActiveFilter params={params} />
        </>
      }
      list={useQuery(schoolsQuery(params))}
      table={(schools) => <SchoolsTable schools={schools} query={params.query} />}
      empty={<Empty icon={School} title={t('schools.empty')} hint={t('schools.emptyHint')} />}
      record={schoolQuery}
      drawer={(school, close) => <SchoolDrawer school={school} onClose={close} />}
    />
  );
}
