import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may } from '@porsi/shared/auth/roles';
import type { CurrentUser } from '@porsi/shared/auth/session';
import { Button } from '@porsi/ui/button';
import { Group } from '@porsi/ui/layout';
import { CookingPot, Package, ShieldQuestion, TabletSmartphone } from 'lucide-react';
import { Empty } from '../lib/empty';
import { LanguageSwitch } from '../i18n/language-switch';
import styles from './no-place-here.module.css';

interface NoPlaceHereProps {
  user: CurrentUser;
}

/** For those who signed in but plan nothing: cooks and packers are shown to the tablets. */
export function NoPlaceHere({ user }: NoPlaceHereProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const hasBoards = may(user.role, 'boards.read');
  return (
    <main className={styles.page}>
      <Empty
        order={1}
        icon={hasBoards ? TabletSmartphone : ShieldQuestion}
        title={hasBoards ? t('app.toTablets') : t('app.unknownRole')}
        hint={
          hasBoards
            ? t('app.toTabletsHint', { name: user.fullName })
            : t('app.unknownRoleHint', { role: user.role })
        }
      >
        {hasBoards && (
          <Group my="sm">
            <Button
              component="a"
              href="/kds/cooking"
              size="md"
              leftSection={<CookingPot size={18} aria-hidden />}
            >
              {t('app.cookingBoard')}
            </Button>
            <Button
              component="a"
              href="/kds/packing"
              size="md"
              leftSection={<Package size={18} aria-hidden />}
            >
              {t('app.packingBoard')}
            </Button>
          </Group>
        )}
        <Group mt="md">
          <LanguageSwitch />
          <Button variant="default" onClick={() => void navigate('/sign-out')}>
            {t('app.signOut')}
          </Button>
        </Group>
      </Empty>
    </main>
  );
}
