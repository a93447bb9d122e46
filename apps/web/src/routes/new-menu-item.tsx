import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { isServiceDate } from '@porsi/shared/calendar/calendar-day';
import { MenuItemEditor } from '../features/menu-item/menu-item-editor';
import { allRecipesQuery, allSchoolsQuery } from '../lib/catalogue';
import { useKitchen } from '../lib/kitchen';
import { Page } from '../lib/page';
import { queryClient } from '../lib/query-client';
import { sessionReady } from '../lib/session-ready';

export async function loader() {
  if (!(await sessionReady())) return null;
  await Promise.all([
    queryClient.ensureQueryData(allSchoolsQuery),
    queryClient.ensureQueryData(allRecipesQuery),
  ]);
  return null;
}

/** A new menu item, on the day that the address names or today. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today, featurePortionSize } = useKitchen();
  // Midnight passes while somebody types: what is on the page stays of the day it was opened on.
  const [openedOn] = useState(today);
  const [search] = useSearchParams();
  const wanted = search.get('date');
  const date = isServiceDate(wanted) ? wanted : openedOn;
  const [schools, recipes] = useSuspenseQueries({ queries: [allSchoolsQuery, allRecipesQuery] });
  return (
    <Page title={t('item.create')}>
      <MenuItemEditor
        key={date}
        item={null}
        date={date}
        schools={schools.data}
        recipes={recipes.data}
        featurePortionSize={featurePortionSize}
        onSaved={(saved) => void navigate(`/?week=${saved.date}`)}
        onCancel={() => void navigate(`/?week=${date}`)}
      />
    </Page>
  );
}
