import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { roles } from '@porsi/shared/auth/roles';
import { Menu } from '@porsi/ui/menu';
import { Text } from '@porsi/ui/text';
import { VisuallyHidden } from '@porsi/ui/visually-hidden';
import { ChevronsUpDown, LogOut } from 'lucide-react';
import { LanguageSwitch } from '../i18n/language-switch';
import { useCurrentUser } from '../lib/use-session';
import styles from './account-menu.module.css';

/** Who is signed in, the language, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const user = useCurrentUser();
  if (!user) return null;
  const role = roles.find((known) => known === user.role);
  return (
    <div className={styles.foot}>
      <LanguageSwitch />
      <Menu width="target" position="top">
        <Menu.Target>
          <button type="button" className={styles.account}>
            <VisuallyHidden>{t('app.account')}: </VisuallyHidden>
            <span className={styles.initials} aria-hidden>
              {initialsOf(user.fullName)}
            </span>
            <span className={styles.name}>
              <Text size="sm" fw={620} truncate>
                {user.fullName}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {role ? t(`roles.${role}`) : user.role}
              </Text>
            </span>
            <ChevronsUpDown size={15} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{user.email}</Menu.Label>
          <Menu.Item
            leftSection={<LogOut size={15} aria-hidden />}
            onClick={() => void navigate('/sign-out')}
          >
            {t('app.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.charAt(0).toUpperCase())
    .join('');
}
