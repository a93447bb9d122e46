import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Soup } from 'lucide-react';
import { RecipeDrawer } from '../features/recipes/recipe-drawer';
import { recipeQuery, recipesQuery } from '../features/recipes/recipes-query';
import { RecipesTable } from '../features/recipes/recipes-table';
import { ActiveFilter } from '../lib/active-state';
import { Empty } from '../lib/empty';
import { RecordsPage } from '../lib/records-page';
import { useListParams } from '../lib/use-list-params';

/** The dishes that the kitchen can cook. */
export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  return (
    <RecordsPage
      title={t('recipes.title')}
      path="/recipes"
      createLabel={t('recipes.create')}
      params={params}
      filters={<ActiveFilter params={params} />}
      list={useQuery(recipesQuery(params))}
      table={(recipes) => <RecipesTable recipes={recipes} query={params.query} />}
      empty={<Empty icon={Soup} title={t('recipes.empty')} hint={t('recipes.emptyHint')} />}
      record={recipeQuery}
      drawer={(recipe, close) => <RecipeDrawer recipe={recipe} onClose={close} />}
    />
  );
}
