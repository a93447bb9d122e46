import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { Button } from '@porsi/ui/button';
import { History } from 'lucide-react';
import { isProblem } from '@porsi/client/problem-error';
import { NotFound } from '../app/not-found';
import { AlertList } from '../features/board-alerts/alert-list';
import { useItemAlerts } from '../features/board-alerts/use-item-alerts';
import { KitchenWorkNote } from '../features/kitchen-work/kitchen-work-note';
import { MenuItemEditor } from '../features/menu-item/menu-item-editor';
import { api } from '../lib/api';
import { allRecipesQuery, allSchoolsQuery } from '../lib/catalogue';
import { useKitchen } from '../lib/kitchen';
import { Page } from '../lib/page';
import { queryClient } from '../lib/query-client';
import { sessionReady } from '../lib/session-ready';
import { useFormat } from '../i18n/use-format';

/** The item as it is now, never a remembered one: what is edited must be what is stored. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  if (!(await sessionReady())) return null;
  const [item] = await Promise.all([
    readItem(Number(params.id), request.signal),
    queryClient.ensureQueryData(allSchoolsQuery),
    queryClient.ensureQueryData(allRecipesQuery),
  ]);
  return item;
}

/** A stored menu item. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const format = useFormat();
  const item = useLoaderData<typeof loader>();
  const { featurePortionSize } = useKitchen();
  const [schools, recipes] = useSuspenseQueries({ queries: [allSchoolsQuery, allRecipesQuery] });
  if (!item) return <NotFound />;
  return (
    <Page
      title={item.recipe.name}
      aside={format.longDay(item.date)}
      actions={
        <Button
          variant="default"
          component={Link}
          to={`/history?menuItemId=${item.id}`}
          leftSection={<History size={15} aria-hidden />}
        >
          {t('week.history')}
        </Button>
      }
    >
      <KitchenWorkNote date={item.date} menuItemId={item.id} />
      <SeenByTheKitchen date={item.date} menuItemId={item.id} />
      <MenuItemEditor
        key={item.id}
        item={item}
        date={item.date}
        schools={schools.data}
        recipes={recipes.data}
        featurePortionSize={featurePortionSize}
        onSaved={(saved) => void navigate(`/?week=${saved.date}`)}
        onCancel={() => void navigate(`/?week=${item.date}`)}
      />
    </Page>
  );
}

/** Whether the kitchen has noticed the changes of this item, as far as they mattered to its work. */
function SeenByTheKitchen({ date, menuItemId }: { date: string; menuItemId: number }) {
  const alerts = useItemAlerts(date, menuItemId);
  return alerts && <AlertList alerts={alerts} />;
}

async function readItem(id: number, signal: AbortSignal) {
  if (!Number.isSafeInteger(id)) return null;
  try {
    return await api.menuItems.get(id, signal);
  } catch (error) {
    if (isProblem(error, 'NOT_FOUND')) return null;
    throw error;
  }
}
