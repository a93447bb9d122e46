import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Button } from '@porsi/ui/button';
import { Plus, Soup } from 'lucide-react';
import { RecipeDrawer } from '../features/recipes/recipe-drawer';
import { recipeQuery, recipesQuery } from '../features/recipes/recipes-query';
import { RecipesTable } from '../features/recipes/recipes-table';
import { Empty } from '../lib/empty';
import { ListCard } from '../lib/list-card';
import { ListFilter, ListToolbar } from '../lib/list-toolbar';
import { Page } from '../lib/page';
import { QueryView } from '../lib/query-view';
import { RecordRoute } from '../lib/record-route';
import { useListParams } from '../lib/use-list-params';

/** The dishes that the kitchen can cook. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams();
  const params = useListParams();
  const recipes = useQuery(recipesQuery(params));
  const close = () => void navigate(`/recipes${params.query}`);
  return (
    <Page
      title={t('recipes.title')}
      actions={
        <Button
          component={Link}
          to={`/recipes/new${params.query}`}
          leftSection={<Plus size={16} aria-hidden />}
        >
          {t('recipes.create')}
        </Button>
      }
    >
      <ListToolbar params={params}>
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
      <QueryView query={recipes}>
        {({ items, total }) => (
          <ListCard params={params} total={total}>
            {items.length > 0 ? (
              <RecipesTable recipes={items} query={params.query} />
            ) : (
              <Empty icon={Soup} title={t('recipes.empty')} hint={t('recipes.emptyHint')} />
            )}
          </ListCard>
        )}
      </QueryView>
      <RecordRoute id={id} query={recipeQuery} onClose={close}>
        {(recipe) => <RecipeDrawer key={id} recipe={recipe} onClose={close} />}
      </RecordRoute>
    </Page>
  );
}
