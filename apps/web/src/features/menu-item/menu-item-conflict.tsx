import { useTranslation } from 'react-i18next';
import type { Recipe } from '@porsi/shared/recipes/recipe';
import type { School } from '@porsi/shared/schools/school';
import { ConflictDialog } from '../../lib/conflict-dialog';
import { differences, isWorthCombining } from '../../lib/three-way';
import { useFormat } from '../../i18n/use-format';
import type { DraftKey, MenuItemDraft } from './menu-item-draft';

interface MenuItemConflictProps {
  base: MenuItemDraft;
  mine: MenuItemDraft;
  theirs: MenuItemDraft;
  schools: readonly School[];
  recipes: readonly Recipe[];
  onCombine: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** A conflict about a menu item, with schools, recipes and days by name. */
export function MenuItemConflict({
  base,
  mine,
  theirs,
  schools,
  recipes,
  onCombine,
  ...choices
}: MenuItemConflictProps) {
  const { t } = useTranslation();
  const format = useFormat();

  function nameOf(key: DraftKey): string {
    if (key === 'date') return t('item.date');
    if (key === 'recipeId') return t('item.recipe');
    if (key === 'totalPortions') return t('item.totalPortions');
    const [schoolId, size] = key.split('.');
    const school =
      schools.find(({ id }) => id === Number(schoolId))?.name ?? `#${String(schoolId)}`;
    return `${school} – ${t(size === 'small' ? 'size.small' : 'size.large')}`;
  }

  function valueOf(key: DraftKey, text: string): string {
    if (text === '') return '';
    if (key === 'recipeId') return recipes.find(({ id }) => id === Number(text))?.name ?? text;
    if (key === 'date') return format.longDay(text);
    return Number.isNaN(Number(text)) ? text : format.number(Number(text));
  }

  const named = differences(base, mine, theirs).map((difference) => {
    const { key, before, mine: my, theirs: their, byBoth } = difference;
    const [old, own, other] = [before, my, their].map((text) => valueOf(key, text)) as [
      string,
      string,
      string,
    ];
    return { key, name: nameOf(key), before: old, mine: own, theirs: other, byBoth };
  });
  return (
    <ConflictDialog
      opened
      differences={named}
      onCombine={isWorthCombining(base, mine, theirs) ? onCombine : undefined}
      canUndo
      {...choices}
    />
  );
}
