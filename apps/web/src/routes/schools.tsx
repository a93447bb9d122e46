import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { schoolCategories } from '@porsi/shared/portions/portion-sizes';
import { Button } from '@porsi/ui/button';
import { Plus, School } from 'lucide-react';
import { SchoolDrawer } from '../features/schools/school-drawer';
import { schoolQuery, schoolsQuery } from '../features/schools/schools-query';
import { SchoolsTable } from '../features/schools/schools-table';
import { Empty } from '../lib/empty';
import { ListCard } from '../lib/list-card';
import { ListFilter, ListToolbar } from '../lib/list-toolbar';
import { Page } from '../lib/page';
import { QueryView } from '../lib/query-view';
import { RecordRoute } from '../lib/record-route';
import { useListParams } from '../lib/use-list-params';

/** The schools that the kitchen serves. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams();
  const params = useListParams();
  const schools = useQuery(schoolsQuery(params));
  const close = () => void navigate(`/schools${params.query}`);
  return (
    <Page
      title={t('schools.title')}
      actions={
        <Button
          component={Link}
          to={`/schools/new${params.query}`}
          leftSection={<Plus size={16} aria-hidden />}
        >
          {t('schools.create')}
        </Button>
      }
    >
      <ListToolbar params={params}>
        <ListFilter
          label={t('schools.category')}
          name="category"
          params={params}
          choices={schoolCategories.map((value) => ({ value, label: value }))}
        />
        <ListFilter
          label={t('common.status')}
          name="active"
          params={params}
          choices={[
            { value: 'true', label: t('common.active') },
            { value: 'false', label: t('common.inactive') },
          ]}
        />
      </ListToolbar>
      <QueryView query={schools}>
        {({ items, total }) => (
          <ListCard params={params} total={total}>
            {items.length > 0 ? (
              <SchoolsTable schools={items} query={params.query} />
            ) : (
              <Empty icon={School} title={t('schools.empty')} hint={t('schools.emptyHint')} />
            )}
          </ListCard>
        )}
      </QueryView>
      <RecordRoute id={id} query={schoolQuery} onClose={close}>
        {(school) => <SchoolDrawer key={id} school={school} onClose={close} />}
      </RecordRoute>
    </Page>
  );
}
