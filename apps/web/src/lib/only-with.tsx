import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '@porsi/shared/auth/roles';
import { Lock } from 'lucide-react';
import { Empty } from './empty';
import { useMay } from './use-session';

interface OnlyWithProps {
  permission: Permission;
  children: ReactNode;
}

/** A page for those who may; everyone else is told so. */
export function OnlyWith({ permission, children }: OnlyWithProps) {
  const { t } = useTranslation();
  if (useMay(permission)) return children;
  return <Empty order={1} icon={Lock} title={t('app.forbidden')} hint={t('app.forbiddenHint')} />;
}
