import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import { IconButton } from '@porsi/ui/icon-button';
import { Menu } from '@porsi/ui/menu';
import { SizeMark } from '@porsi/ui/size-mark';
import { Ellipsis, History, Pencil, Trash2 } from 'lucide-react';
import { useFormat } from '../../i18n/use-format';
import styles from './item-line.module.css';

interface ItemLineProps {
  item: MenuItemSummary;
  /** What else there is to say about it, below its line. */
  note?: ReactNode;
  onDelete: () => void;
}

/** A menu item with its totals; its name leads to the form. */
export function ItemLine({ item, note, onDelete }: ItemLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { id, recipe, portionsSmall, portionsLarge, totalPortions, schoolCount } = item;
  return (
    <li className={styles.item}>
      <Link to={`/menu-items/${id}`} className={styles.name}>
        {recipe.name}
      </Link>
      <span className={styles.schools}>{t('week.schools', { count: schoolCount })}</span>
      <span className={styles.size}>
        <SizeMark size="small" letter={t('size.smallLetter')} />
        <span className={styles.word}>{t('size.small')}</span> {format.number(portionsSmall)}
      </span>
      <span className={styles.size}>
        <SizeMark size="large" letter={t('size.largeLetter')} />
        <span className={styles.word}>{t('size.large')}</span> {format.number(portionsLarge)}
      </span>
      <span className={styles.total}>
        <strong>{format.number(totalPortions)}</strong> {t('week.portions').toLowerCase()}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <IconButton label={t('week.more', { name: recipe.name })}>
            <Ellipsis size={17} aria-hidden />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Pencil size={15} aria-hidden />}
            onClick={() => void navigate(`/menu-items/${id}`)}
          >
            {t('common.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<History size={15} aria-hidden />}
            onClick={() => void navigate(`/history?menuItemId=${id}`)}
          >
            {t('week.history')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="chilli"
            leftSection={<Trash2 size={15} aria-hidden />}
            onClick={onDelete}
          >
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {note && <span className={styles.note}>{note}</span>}
    </li>
  );
}
