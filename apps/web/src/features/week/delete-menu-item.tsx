import { useTranslation } from 'react-i18next';
import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import { useFormat } from '../../i18n/use-format';
import { ConfirmDialog } from '../../lib/confirm-dialog';
import { useDeleteMenuItem } from './plan-queries';
import { toastDone, toastProblem } from '../../lib/toast';

interface DeleteMenuItemProps {
  item: MenuItemSummary | undefined;
  onClose: () => void;
}

/** Asks, and then deletes a menu item with its allocations. */
export function DeleteMenuItem({ item, onClose }: DeleteMenuItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = useDeleteMenuItem();

  function decide() {
    if (!item) return;
    remove.mutate(item.id, {
      onSuccess: () => toastDone((now) => now('common.deleted')),
      onError: toastProblem,
      onSettled: onClose,
    });
  }

  return (
    <ConfirmDialog
      opened={item !== undefined}
      title={t('week.deleteTitle', { name: item?.recipe.name ?? '' })}
      text={
        item
          ? t('week.deleteText', {
              day: format.longDay(item.date),
              portions: format.number(item.totalPortions),
            })
          : ''
      }
      confirm={t('common.delete')}
      danger
      busy={remove.isPending}
      onConfirm={decide}
      onCancel={onClose}
    />
  );
}
